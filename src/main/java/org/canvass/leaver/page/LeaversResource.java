package org.canvass.leaver.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.leaver.Leaver;
import org.canvass.leaver.Leaver.By;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Visitor;
import org.jboss.resteasy.reactive.RestForm;

/** The open questions within the app: an account manager sees those of their accounts, who runs waves sees all. */
@Path("/leavers")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.ACCOUNT_MANAGER_NAME})
@Produces(MediaType.TEXT_HTML)
class LeaversResource {

    @CheckedTemplate(basePath = "leaver")
    static class Templates {
        private Templates() {}

        static native TemplateInstance leavers(LeaversPage page);
    }

    @Inject
    Answering answering;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list() {
        return page(null, null, LeaverRow.Typed.NOTHING, null);
    }

    @POST
    @Path("{id}")
    public Response answer(
            @PathParam("id") UUID id,
            @RestForm String what,
            @RestForm String name,
            @RestForm String email,
            @RestForm String jobTitle,
            @RestForm String address) {
        LeaverRow.Typed typed = LeaverRow.Typed.of(what, name, email, jobTitle, address);
        try {
            String said = answering.take(
                    id,
                    typed,
                    managerId(),
                    new By(visitor.getMe().memberId(), null),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return Response.ok(page(said, null, LeaverRow.Typed.NOTHING, null)).build();
        } catch (Refused refused) {
            return Response.status(409)
                    .entity(page(null, id, typed, refused.getMessage()))
                    .build();
        }
    }

    private TemplateInstance page(String notice, UUID about, LeaverRow.Typed typed, String problem) {
        List<Leaver> open = managerId() == null ? Leaver.allOpen() : Leaver.openOf(managerId());
        List<LeaverRow> rows = open.stream()
                .map(one -> one.id.equals(about)
                        ? LeaverRow.of(one, typed, problem)
                        : LeaverRow.of(one, LeaverRow.Typed.NOTHING, null))
                .toList();
        boolean shown = rows.stream().anyMatch(row -> row.id().equals(about));
        return Templates.leavers(
                new LeaversPage("", "/leavers", "", rows, shown || problem == null ? notice : problem));
    }

    /** Whose accounts the member answers for; null for everybody's. Who looks after nothing sees nothing. */
    private UUID managerId() {
        if (visitor.getMe().role() != Role.ACCOUNT_MANAGER) {
            return null;
        }
        return AccountManager.<AccountManager>find("memberId", visitor.getMe().memberId())
                .firstResultOptional()
                .map(manager -> manager.id)
                .orElse(visitor.getMe().memberId());
    }
}
