package org.canvass.organization.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.canvass.organization.Organization;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.LocalPath;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String email, String next, String problem);
    }

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    Visitor visitor;

    @GET
    @Path("sign-in")
    public Object page(@RestQuery String next) {
        if (visitor.isSignedIn()) {
            return Redirect.to(LocalPath.orHome(next));
        }
        if (Organization.count() == 0) {
            return Redirect.to("/set-up");
        }
        return Templates.signIn("", LocalPath.orHome(next), null);
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @RestForm String email, @RestForm String password, @RestForm String next, RoutingContext routing) {
        String address = routing.request().remoteAddress().hostAddress();
        SignIn.Outcome outcome = signIn.tryWith(email, password, address);
        if (outcome.token().isPresent()) {
            return Redirect.builder(LocalPath.orHome(next))
                    .cookie(cookie.holding(outcome.token().get()))
                    .build();
        }
        String problem = outcome.tooMany()
                ? "There were too many tries. Wait a quarter of an hour, then try again. Nobody was signed in."
                : "We could not sign you in with this e-mail and password. Check both and try again.";
        return Response.status(outcome.tooMany() ? 429 : 401)
                .entity(Templates.signIn(email, LocalPath.orHome(next), problem))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        if (visitor.isSignedIn()) {
            sessions.end(visitor.getMe().sessionToken());
        }
        return Redirect.builder("/sign-in").cookie(cookie.none()).build();
    }
}
