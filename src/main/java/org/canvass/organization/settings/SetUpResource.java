package org.canvass.organization.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Member;
import org.canvass.organization.Refused;
import org.canvass.organization.session.Passwords;
import org.canvass.organization.session.SessionCookie;
import org.canvass.organization.session.Sessions;
import org.canvass.organization.session.SignInThrottle;
import org.canvass.organization.site.EmailAddress;
import org.canvass.organization.site.Redirect;
import org.canvass.organization.site.SiteConfig;
import org.jboss.resteasy.reactive.RestForm;

/** The page of an empty installation. Once it has been used there is no such page. */
@Path("/set-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SetUpResource {

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance setUp(
                OrganizationForm form,
                String memberName,
                String email,
                boolean asksCode,
                AccountWord[] words,
                List<String> timeZones,
                List<String> currencies,
                String problem);
    }

    @Inject
    SetUp setUp;

    @Inject
    SiteConfig site;

    @Inject
    SignInThrottle throttle;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @GET
    public TemplateInstance page() {
        refuseUnlessOpen();
        return page(OrganizationForm.empty(), "", "", null);
    }

    @POST
    public Response begin(
            @BeanParam OrganizationForm form,
            @RestForm String memberName,
            @RestForm String email,
            @RestForm String password,
            @RestForm String code,
            RoutingContext routing) {
        refuseUnlessOpen();
        try {
            Typed.refuse(
                    !throttle.mayTry("set-up", routing.request().remoteAddress().hostAddress()),
                    "There were too many tries. Wait a quarter of an hour, then try again.");
            Typed.refuse(!setUp.accepts(code), "This is not the code that the log shows. Look for \"Set it up at\".");
            form.check();
            String name = Typed.line(memberName);
            Typed.refuse(name.isEmpty() || name.length() > 120, "Say your name, in at most 120 characters.");
            Typed.refuse(!EmailAddress.isPlausible(Typed.line(email)), "Say your e-mail, such as ann@example.com.");
            Passwords.problem(password, Typed.line(email)).ifPresent(problem -> Typed.refuse(true, problem));
            Member first = setUp.first(form, name, email, password);
            String token = sessions.begin(first.organizationId, first.person.id).orElseThrow();
            return Redirect.builder("/").cookie(cookie.holding(token)).build();
        } catch (Refused refused) {
            refuseUnlessOpen();
            return Response.status(400)
                    .entity(page(form, memberName, email, refused.getMessage()))
                    .build();
        }
    }

    private void refuseUnlessOpen() {
        if (!setUp.open()) {
            throw new NotFoundException();
        }
    }

    private TemplateInstance page(OrganizationForm form, String memberName, String email, String problem) {
        return Templates.setUp(
                form,
                memberName,
                email,
                site.setUpCode(),
                AccountWord.values(),
                Choices.timeZones(),
                Choices.currencies(),
                problem);
    }
}
