package org.canvass.staff.run;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.staff.StaffLaunch;
import org.canvass.staff.StaffWave;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A new Voice of Staff: beside which wave, who would be asked, and the launch with one letter to each of them. */
@Path("/staff-waves/new")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
@Produces(MediaType.TEXT_HTML)
class NewStaffWaveResource {

    @Inject
    StaffLaunch launch;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        private Templates() {}

        static native TemplateInstance plan(NewStaffWavePage page);
    }

    /** @param beside the wave of the customers to propose; null for the newest that still can be */
    @GET
    public TemplateInstance plan(@RestQuery UUID beside) {
        List<Wave> open = possible();
        Wave chosen = open.stream()
                .filter(wave -> beside == null || wave.id.equals(beside))
                .findFirst()
                .orElse(null);
        String name = chosen == null ? "Voice of Staff, " + today() : "Voice of Staff, " + chosen.name;
        return Templates.plan(page(open, chosen, name, chosen == null ? today().plusDays(14) : chosen.closesOn, null));
    }

    @POST
    public Response launch(@RestForm String name, @RestForm String beside, @RestForm String closesOn) {
        Instant now = clock.instant();
        LocalDate until = day(closesOn);
        List<Wave> open = possible();
        Wave chosen = open.stream()
                .filter(wave -> wave.id.toString().equals(beside))
                .findFirst()
                .orElse(null);
        try {
            if (chosen == null && beside != null && !beside.isBlank()) {
                throw new Refusal(
                        StaffWave.tooLate(Wave.found(id(beside))).orElse("That wave cannot be chosen any more."));
            }
            UUID made = Transactions.retried(() -> launch.launch(
                            new StaffWave.Plan(name, chosen, until),
                            visitor.getMe().memberId(),
                            now)
                    .id);
            return Redirect.to("/staff-waves/" + made);
        } catch (Refusal refused) {
            return Response.status(400)
                    .entity(Templates.plan(page(open, chosen, name, until, refused.getMessage())))
                    .build();
        }
    }

    private NewStaffWavePage page(List<Wave> open, Wave chosen, String name, LocalDate until, String problem) {
        return new NewStaffWavePage(
                launch.colleagues(),
                open,
                chosen,
                name,
                until,
                today(),
                visitor.getMe().accountWord(),
                problem);
    }

    /** Waves beside which estimates would still be blind. */
    private static List<Wave> possible() {
        return Wave.all().stream()
                .filter(wave -> StaffWave.tooLate(wave).isEmpty())
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(visitor.getMe().zone()).toLocalDate();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal("Choose one of the waves.");
        }
    }
}
