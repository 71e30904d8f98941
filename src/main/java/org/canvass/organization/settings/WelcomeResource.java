package org.canvass.organization.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.canvass.organization.session.Passwords;
import org.canvass.organization.session.SessionCookie;
import org.canvass.organization.session.Sessions;
import org.canvass.organization.session.SignInThrottle;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestForm;

/** The page behind a welcome link. Reading it joins nothing; sending the form does, once. */
@Path("/welcome/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class WelcomeResource {

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance welcome(Welcome.Guest guest, String token, String problem);
    }

    @Inject
    Welcome welcome;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    SignInThrottle throttle;

    @GET
    public Response page(String token) {
        return answer(200, guest(token), token, null);
    }

    @POST
    public Response join(String token, @RestForm String password, RoutingContext routing) {
        Welcome.Guest guest = guest(token);
        if (guest.choosesPassword()) {
            String problem = Passwords.problem(password, guest.email()).orElse(null);
            if (problem != null) {
                return answer(400, guest, token, problem);
            }
        } else {
            String address = routing.request().remoteAddress().hostAddress();
            if (!throttle.mayTry(guest.email(), address)) {
                return answer(429, guest, token, "There were too many tries. Wait a quarter of an hour.");
            }
            if (!Passwords.matches(password, guest.passwordHash())) {
                return answer(401, guest, token, "This is not your password. Nothing was changed; try again.");
            }
            throttle.succeeded(guest.email(), address);
        }
        if (!welcome.join(guest, token, password)) {
            throw dead();
        }
        return sessions.begin(guest.organizationId(), guest.personId())
                .map(begun ->
                        Redirect.builder("/").cookie(cookie.holding(begun)).build())
                .orElseThrow(WelcomeResource::dead);
    }

    private Welcome.Guest guest(String token) {
        return welcome.find(token).orElseThrow(WelcomeResource::dead);
    }

    private static NotFoundException dead() {
        return new NotFoundException("This welcome link is unknown, used or older than a week. If you have a password,"
                + " sign in; else ask an administrator of your organization for a new link.");
    }

    private static Response answer(int status, Welcome.Guest guest, String token, String problem) {
        return Response.status(status)
                .entity(Templates.welcome(guest, token, problem))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
