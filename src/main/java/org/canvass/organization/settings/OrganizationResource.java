package org.canvass.organization.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.session.SessionCookie;
import org.canvass.organization.session.Sessions;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The organization's settings, and going from one organization to another. */
@Path("/organization")
@Produces(MediaType.TEXT_HTML)
class OrganizationResource {

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance organization(
                OrganizationForm form,
                AccountWord[] words,
                List<String> timeZones,
                List<String> currencies,
                String saved,
                String problem);
    }

    @Inject
    CurrentOrganization organization;

    @Inject
    Visitor visitor;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public TemplateInstance page(@RestQuery String saved) {
        return page(OrganizationForm.of(organization.get()), saved, null);
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public Response change(@BeanParam OrganizationForm form) {
        try {
            form.check();
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(page(form, null, refused.getMessage()))
                    .build();
        }
        Transactions.retried(() -> form.applyTo(organization.get()));
        return Redirect.to("/organization?saved=true");
    }

    @POST
    @Path("switch")
    @Authenticated
    public Response goTo(@RestForm String id) {
        String token = sessions.begin(id, visitor.getMe().personId())
                .orElseThrow(() -> new NotFoundException("You are no member of an organization of this name."));
        sessions.end(visitor.getMe().sessionToken());
        return Redirect.builder("/").cookie(cookie.holding(token)).build();
    }

    private static TemplateInstance page(OrganizationForm form, String saved, String problem) {
        return Templates.organization(
                form, AccountWord.values(), Choices.timeZones(), Choices.currencies(), saved, problem);
    }
}
