package org.canvass.organization;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/**
 * The organization this request or job works for; Hibernate reads and writes only its rows.
 *
 * <p>It comes from the signed-in session. A page whose link carries a token, and a job, say it themselves before they
 * first touch the database. Where nobody says it, it is nobody's: every query finds nothing.
 */
@RequestScoped
@PersistenceUnitExtension
@Default
public class CurrentOrganization implements TenantResolver {

    private static final String NOBODY = "";

    @Inject
    CurrentIdentityAssociation identity;

    private String said;

    /** Works for this organization from now on; not to be changed within a request. */
    public void use(String organizationId) {
        if (said != null && !said.equals(organizationId)) {
            throw new IllegalStateException("This request already works for " + said + ", so it cannot work for "
                    + organizationId + " too. Use CurrentOrganization.run for each.");
        }
        said = organizationId;
    }

    /** The organization's id; empty when it is nobody's. */
    public String id() {
        if (said != null) {
            return said;
        }
        return identity.getIdentity().getPrincipal() instanceof SignedIn member ? member.organizationId() : NOBODY;
    }

    /** The organization itself. */
    public Organization get() {
        Organization organization = Organization.byId(id());
        if (organization == null) {
            throw new IllegalStateException("Nobody is signed in and no organization was said before this call.");
        }
        return organization;
    }

    /** Does the work for one organization in a request context of its own; begins outside of any transaction. */
    public static void run(String organizationId, Runnable work) {
        run(organizationId, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run(String, Runnable)}, with a result. */
    public static <T> T run(String organizationId, Supplier<T> work) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("A transaction is open; it belongs to the organization it began with. Call"
                    + " CurrentOrganization.run first and begin the transaction inside.");
        }
        ManagedContext context = Arc.container().requestContext();
        ContextState outer = context.isActive() ? context.getState() : null;
        ContextState inner = context.activate();
        try {
            Arc.container().instance(CurrentOrganization.class).get().use(organizationId);
            return work.get();
        } finally {
            context.destroy(inner);
            if (outer == null) {
                context.deactivate();
            } else {
                context.activate(outer);
            }
        }
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return id();
    }
}
