package org.canvass.organization.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.organization.Person;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.session.Passwords;
import org.canvass.organization.site.Secrets;
import org.canvass.organization.site.SiteConfig;
import org.jboss.logging.Logger;

/** The first start of an empty installation: its first organization and administrator, once. */
@ApplicationScoped
class SetUp {
    private static final Logger LOG = Logger.getLogger(SetUp.class);

    @Inject
    SiteConfig site;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    void onStart(@Observes StartupEvent start) {
        if (site.learning() || !open()) {
            return;
        }
        SiteConfig.Admin admin = site.admin();
        if (admin.email().isPresent()) {
            fromSettings(admin);
        } else if (site.setUpCode()) {
            LOG.infof("Canvass is empty. Set it up at %s with the code %s", site.link("/set-up"), code());
        } else {
            LOG.infof("Canvass is empty. Set it up at %s", site.link("/set-up"));
        }
    }

    /** Whether nobody has set up this installation yet. */
    boolean open() {
        return Transactions.retried(() -> ((Number) Organization.getEntityManager()
                                .createNativeQuery("SELECT (SELECT COUNT(*) FROM installation)"
                                        + " + (SELECT COUNT(*) FROM organization)")
                                .getSingleResult())
                        .intValue())
                == 0;
    }

    /** What only those who read the log know. It is the same on every replica and after every restart. */
    String code() {
        String hex = HexFormat.of().formatHex(secrets.key("set-up-code"), 0, 6);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8);
    }

    /** Whether the code is the one in the log, or none is asked for. */
    boolean accepts(String code) {
        return !site.setUpCode() || Secrets.same(code(), code == null ? "" : code.strip());
    }

    /** Makes the organization and its administrator; of several at once, one wins the row of the installation. */
    Member first(OrganizationForm form, String name, String email, String password) {
        String hash = Passwords.hash(password);
        String id = Transactions.retried(() -> Organization.idFor(form.name));
        return CurrentOrganization.run(
                id,
                () -> Transactions.retried(() -> {
                    Instant now = clock.instant();
                    int won = Organization.getEntityManager()
                            .createNativeQuery("INSERT IGNORE INTO installation (id, set_up_at) VALUES (1, ?1)")
                            .setParameter(1, now)
                            .executeUpdate();
                    if (won == 0) {
                        throw new Refused(
                                "Someone else has just set up this installation. Ask them for a welcome link.");
                    }
                    form.applyTo(Organization.create(id, form.name, form.timeZone, form.currency, now));
                    Person person = Person.of(email, name, now);
                    person.password(hash);
                    Member member = Member.create(person, Role.ADMINISTRATOR, now);
                    member.joinedAt = now;
                    return member;
                }));
    }

    private void fromSettings(SiteConfig.Admin admin) {
        String email = admin.email().orElseThrow();
        String password = admin.password().orElse(null);
        Optional<String> wrong = Passwords.problem(password, email);
        if (wrong.isPresent() || admin.organization().isEmpty()) {
            throw new IllegalStateException("canvass.admin.email is set, so canvass.admin.password and"
                    + " canvass.admin.organization are needed too. "
                    + wrong.orElse("Say the organization's name in canvass.admin.organization."));
        }
        OrganizationForm form = OrganizationForm.empty();
        form.name = admin.organization().get();
        form.timeZone = admin.timeZone();
        form.currency = admin.currency();
        try {
            form.check();
            first(form, admin.name(), email, password);
            LOG.infof("Made the organization %s. Sign in at %s as %s", form.name, site.link("/sign-in"), email);
        } catch (Refused refused) {
            if (open()) {
                throw new IllegalStateException("canvass.admin.*: " + refused.getMessage(), refused);
            }
            LOG.info("Another replica has set up this installation.");
        }
    }
}
