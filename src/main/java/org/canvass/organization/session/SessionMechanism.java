package org.canvass.organization.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.canvass.organization.SignedIn;

/** Tells from the session cookie who is asking. A cookie that names no living session is nobody, not an error. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    @Inject
    Sessions sessions;

    @Inject
    BlockingSecurityExecutor blocking;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager providers) {
        String token = SessionCookie.tokenIn(routing);
        // The page's own files are for everybody, whoever asks; they need no look into the database.
        boolean file = routing.request().path().startsWith("/static/");
        if (token == null || file) {
            return Uni.createFrom().nullItem();
        }
        return blocking.executeBlocking(
                () -> sessions.find(token).map(SessionMechanism::identity).orElse(null));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    private static SecurityIdentity identity(SignedIn member) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(member)
                .addRole(member.role().name())
                .build();
    }
}
