package org.canvass.invitation.run;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.invitation.Reminders;
import org.canvass.invitation.remind.ReminderPlan;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Outbox;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.session.Csrf;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;

/** A launched wave: its page, the news of it, reminders, and letters sent again by a person's word. */
@Path("/waves/{id}")
class WaveResource {
    @Inject
    Runs runs;

    @Inject
    Reminders reminders;

    @Inject
    Outbox outbox;

    @Inject
    Csrf csrf;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance wave(
                RunPage page,
                boolean mayRun,
                Map<LetterKind, Long> reminders,
                Reading.Facts facts,
                RawString csrf,
                Integer reminded,
                ReminderPlan plan);

        static native TemplateInstance news(
                RunPage page,
                boolean mayRun,
                Map<LetterKind, Long> reminders,
                Reading.Facts facts,
                RawString csrf,
                ReminderPlan plan);
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public Response wave(@PathParam("id") UUID id, @QueryParam("reminded") Integer reminded) {
        Wave wave = Wave.found(id);
        if (wave.isDraft()) {
            return Redirect.to(visitor.runsWaves() ? "/waves/" + id + "/draft" : "/waves");
        }
        Reading read = read(id);
        return Response.ok(Templates.wave(
                        read.page(),
                        visitor.runsWaves(),
                        read.reminders(),
                        read.facts(),
                        csrf.getField(),
                        reminded,
                        read.plan()))
                .build();
    }

    /** The parts of the page that change by themselves, for a browser to which no stream comes through. */
    @GET
    @Path("progress")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public TemplateInstance progress(@PathParam("id") UUID id) {
        return read(id).news(visitor.runsWaves(), csrf.getField());
    }

    private Reading read(UUID id) {
        return Transactions.retried(() -> runs.read(Wave.found(id)));
    }

    @POST
    @Path("reminders")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response remind(@PathParam("id") UUID id, @FormParam("kind") String kind) {
        LetterKind reminder = LetterKind.of(kind)
                .filter(one -> one != LetterKind.INVITATION)
                .orElseThrow(() -> new Refusal("There is no reminder “" + kind + "”. Reload the page and try again."));
        int queued = Transactions.retried(() -> reminders.queue(Wave.found(id), reminder, clock.instant()));
        return Redirect.to("/waves/" + id + "?reminded=" + queued);
    }

    @POST
    @Path("resending/{letterId}")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response sendAgain(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        Wave wave = Wave.found(id);
        if (Letter.count("id = ?1 and mailingId = ?2", letterId, wave.id) == 0) {
            throw new NotFoundException("This wave has no such letter.");
        }
        try {
            Transactions.retried(() -> outbox.sendAgain(letterId, clock.instant()));
        } catch (IllegalStateException notAnyMore) {
            throw new Refusal(notAnyMore.getMessage());
        }
        return Redirect.to("/waves/" + id);
    }

    /**
     * All uncertain letters, or all that failed for these reasons.
     *
     * @param reasons as the page names them; none for the uncertain ones
     */
    @POST
    @Path("resending")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response sendAllAgain(@PathParam("id") UUID id, @FormParam("reason") List<String> reasons) {
        Wave wave = Wave.found(id);
        LetterState state = reasons.isEmpty() ? LetterState.UNCERTAIN : LetterState.FAILED;
        Transactions.retried(() -> outbox.sendAllAgain(wave.id, state, reasons, clock.instant()));
        return Redirect.to("/waves/" + id);
    }
}
