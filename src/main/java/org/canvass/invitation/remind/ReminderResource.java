package org.canvass.invitation.remind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;

/** A person takes a reminder out of a wave's plan, or puts it back. */
@Path("/waves/{id}/reminders/{kind}")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class ReminderResource {
    @Inject
    Cancelled cancelled;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @POST
    @Path("cancellation")
    public Response cancel(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        LetterKind reminder = reminder(kind);
        UUID by = visitor.getMe().memberId();
        Transactions.retried(() -> cancelled.cancel(open(id).id, reminder, by, clock.instant()));
        return Redirect.to("/waves/" + id);
    }

    @POST
    @Path("restoration")
    public Response restore(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        LetterKind reminder = reminder(kind);
        Transactions.retried(() -> cancelled.restore(open(id).id, reminder));
        return Redirect.to("/waves/" + id);
    }

    private static Wave open(UUID id) {
        Wave wave = Wave.found(id);
        if (!wave.takesAnswers()) {
            throw new Refusal("“" + wave.name + "” takes no answers, so it reminds nobody.");
        }
        return wave;
    }

    private static LetterKind reminder(String kind) {
        return LetterKind.of(kind)
                .filter(one -> one != LetterKind.INVITATION)
                .orElseThrow(() -> new NotFoundException("There is no reminder “" + kind + "”."));
    }
}
