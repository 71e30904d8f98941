package org.canvass.organization.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.canvass.organization.Organization;
import org.canvass.organization.Person;
import org.canvass.organization.Refused;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.session.Passwords;
import org.canvass.organization.session.SessionCookie;
import org.canvass.organization.session.Sessions;
import org.canvass.organization.session.SignIn;
import org.canvass.organization.session.SignInThrottle;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A member's own page: name, language, password, where they are signed in. */
@Path("/me")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class MeResource {

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance me(
                SignedIn me, Person person, List<Organization> organizations, String saved, String problem);
    }

    @Inject
    Visitor visitor;

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    SignInThrottle throttle;

    @Inject
    SessionCookie cookie;

    @GET
    public TemplateInstance page(@RestQuery String saved) {
        return page(saved, null);
    }

    @POST
    public Response change(@RestForm String name, @RestForm String language) {
        try {
            String line = Typed.line(name);
            Typed.refuse(line.isEmpty() || line.length() > 120, "Say your name, in at most 120 characters.");
            Typed.refuse(!Choices.LANGUAGES.containsKey(language), "Choose one of the languages.");
            Transactions.retried(() -> {
                Person person = person();
                person.name = line;
                person.language = language;
            });
            return Redirect.to("/me?saved=name");
        } catch (Refused refused) {
            return refused(400, refused.getMessage());
        }
    }

    @POST
    @Path("password")
    public Response changePassword(@RestForm String current, @RestForm String password, RoutingContext routing) {
        String email = visitor.getMe().email();
        String address = routing.request().remoteAddress().hostAddress();
        if (!throttle.mayTry(email, address)) {
            return refused(429, "There were too many tries. Wait a quarter of an hour. Your password is unchanged.");
        }
        if (!Passwords.matches(current, person().passwordHash)) {
            return refused(400, "The current password is not right. Your password is unchanged.");
        }
        throttle.succeeded(email, address);
        String problem = Passwords.problem(password, email).orElse(null);
        if (problem != null) {
            return refused(400, problem + " Your password is unchanged.");
        }
        String hash = Passwords.hash(password);
        Transactions.retried(() -> person().password(hash));
        sessions.endAllOf(visitor.getMe().personId());
        // Whoever changed the password stays signed in, by a new session; every other one is dead.
        String token = sessions.begin(
                        visitor.getMe().organizationId(), visitor.getMe().personId())
                .orElseThrow();
        return Redirect.builder("/me?saved=password")
                .cookie(cookie.holding(token))
                .build();
    }

    @POST
    @Path("sign-out-everywhere")
    public Response signOutEverywhere() {
        sessions.endAllOf(visitor.getMe().personId());
        return Redirect.builder("/sign-in").cookie(cookie.none()).build();
    }

    private Person person() {
        return Person.findById(visitor.getMe().personId());
    }

    private Response refused(int status, String problem) {
        return Response.status(status).entity(page(null, problem)).build();
    }

    private TemplateInstance page(String saved, String problem) {
        List<Organization> organizations = signIn
                .organizationsOf(visitor.getMe().personId())
                .stream()
                .map(Organization::byId)
                .toList();
        return Templates.me(visitor.getMe(), person(), organizations, saved, problem);
    }
}
