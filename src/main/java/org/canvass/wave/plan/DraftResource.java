package org.canvass.wave.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Wave;

/** The planning page of a draft. */
@Path("/waves/{id}/draft")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class DraftResource {
    private static final Map<String, String> TOLD = Map.of("kept", "Your plan is kept. Nobody has been written to.");

    @Inject
    Planning planning;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @GET
    public Response draft(@PathParam("id") UUID id, @QueryParam("told") String told) {
        Wave wave = Wave.found(id);
        if (!wave.isDraft()) {
            return Redirect.to("/waves/" + id);
        }
        String said = told == null ? null : TOLD.get(told);
        return Response.ok(NewWaveResource.Templates.plan(planning.page(wave, PlanForm.of(wave), Map.of(), said)))
                .build();
    }

    @POST
    public Response keep(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        PlanForm form = PlanForm.of(sent);
        Map<String, String> problems = planning.problems(form, Wave.found(id));
        if (!problems.isEmpty()) {
            return Response.status(NewWaveResource.UNPROCESSABLE)
                    .entity(NewWaveResource.Templates.plan(planning.page(Wave.found(id), form, problems, null)))
                    .build();
        }
        UUID by = visitor.getMe().memberId();
        Transactions.retried(() -> {
            Wave wave = Wave.found(id);
            wave.edit(form.plan());
            wave.askAgain(form.askAgainReason(), by, clock.instant());
        });
        boolean launch = sent.containsKey("then") && "launch".equals(sent.getFirst("then"));
        return Redirect.to("/waves/" + id + (launch ? "/launch" : "/draft?told=kept"));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") UUID id) {
        Transactions.retried(() -> Wave.found(id).remove());
        return Redirect.to("/waves");
    }
}
