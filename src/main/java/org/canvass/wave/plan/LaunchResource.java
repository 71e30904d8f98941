package org.canvass.wave.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.canvass.calendar.Calendars;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Choosing;
import org.canvass.wave.audience.Chosen;
import org.canvass.wave.page.Days;
import org.canvass.wave.rhythm.Departures;

/** The last look before letters leave, and the launch itself. */
@Path("/waves/{id}/launch")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class LaunchResource {
    @Inject
    Planning planning;

    @Inject
    Choosing choosing;

    @Inject
    CurrentOrganization current;

    @Inject
    MailConfig mail;

    @Inject
    Calendars calendars;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "wave")
    static class Templates {
        private Templates() {}

        static native TemplateInstance launch(LaunchPage page);
    }

    /** @param changed how many were to be asked when the page was shown before; null where nothing changed */
    record LaunchPage(
            Wave wave,
            Chosen chosen,
            List<PlanPage.LanguageCount> letters,
            String closesOn,
            String sender,
            String replies,
            Long changed,
            boolean passed,
            Departures departures) {}

    @GET
    public Response look(@PathParam("id") UUID id) {
        Wave wave = Wave.found(id);
        return wave.isDraft() ? Response.ok(page(wave, null)).build() : Redirect.to("/waves/" + id);
    }

    /** Launches if as many are asked as the page said; otherwise the page is shown again. */
    @POST
    public Response launch(@PathParam("id") UUID id, @FormParam("asked") long asked) {
        Wave wave = Wave.found(id);
        if (wave.isDraft() && choosing.choose(wave).asked().size() != asked) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(wave, asked))
                    .build();
        }
        UUID by = visitor.getMe().memberId();
        Transactions.retried(() -> Wave.found(id).launch(by, clock.instant()));
        return Redirect.to("/waves/" + id);
    }

    private TemplateInstance page(Wave wave, Long changed) {
        Chosen chosen = choosing.choose(wave);
        Organization organization = current.get();
        String email =
                organization.senderEmail == null ? Address.of(mail.from()).email() : organization.senderEmail;
        return Templates.launch(new LaunchPage(
                wave,
                chosen,
                planning.letters(PlanForm.of(wave), chosen),
                Days.inWords(wave.closesOn),
                organization.signature() + " <" + email + ">",
                organization.replyTo == null ? email : organization.replyTo,
                changed,
                wave.closesOn.isBefore(planning.today()),
                Departures.of(chosen.asked(), wave.rhythm(), calendars.times(), organization.zone(), clock.instant())));
    }
}
