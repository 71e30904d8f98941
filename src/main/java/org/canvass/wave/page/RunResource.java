package org.canvass.wave.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;

/** What is done to a wave that was launched: it is paused, resumed, closed, or open for longer. */
@Path("/waves/{id}/run")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class RunResource {
    @Inject
    Visitor visitor;

    @Inject
    CurrentOrganization current;

    @Inject
    Clock clock;

    private interface Verb {
        void on(Wave wave, UUID by, Instant at);
    }

    @POST
    @Path("pause")
    public Response pause(@PathParam("id") UUID id) {
        return done(id, Wave::pause);
    }

    @POST
    @Path("resumption")
    public Response resume(@PathParam("id") UUID id) {
        return done(id, Wave::resume);
    }

    @POST
    @Path("closing")
    public Response close(@PathParam("id") UUID id) {
        return done(id, Wave::close);
    }

    @POST
    @Path("closing-day")
    public Response closingDay(@PathParam("id") UUID id, @FormParam("closesOn") String closesOn) {
        LocalDate day;
        try {
            day = LocalDate.parse(closesOn == null ? "" : closesOn);
        } catch (DateTimeParseException notADay) {
            throw new Refusal("The closing day could not be read, so it is as it was. Choose a day from the calendar.");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        return done(id, (wave, by, at) -> wave.closeOn(day, today));
    }

    private Response done(UUID id, Verb verb) {
        UUID by = visitor.getMe().memberId();
        Transactions.retried(() -> verb.on(Wave.found(id), by, clock.instant()));
        return Redirect.to("/waves/" + id);
    }
}
