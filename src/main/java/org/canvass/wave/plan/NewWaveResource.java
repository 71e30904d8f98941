package org.canvass.wave.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Wave;

/** The planning page of a wave that is not kept yet, and the live count of every planning page. */
@Path("/waves/new")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class NewWaveResource {
    static final int UNPROCESSABLE = 422;

    @Inject
    Planning planning;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "wave")
    static class Templates {
        private Templates() {}

        static native TemplateInstance plan(PlanPage page);

        static native TemplateInstance count(PlanPage page);
    }

    @GET
    public TemplateInstance plan() {
        return Templates.plan(planning.page(null, planning.fresh(), Map.of(), null));
    }

    /** Who would be asked by a form as it stands; keeps nothing. */
    @GET
    @Path("count")
    public TemplateInstance count(@Context UriInfo uri) {
        PlanForm form = PlanForm.of(uri.getQueryParameters());
        return Templates.count(planning.page(null, form, Map.of(), null));
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        PlanForm form = PlanForm.of(sent);
        Map<String, String> problems = planning.problems(form, null);
        if (!problems.isEmpty()) {
            return Response.status(NewWaveResource.UNPROCESSABLE)
                    .entity(Templates.plan(planning.page(null, form, problems, null)))
                    .build();
        }
        UUID by = visitor.getMe().memberId();
        UUID made = Transactions.retried(() -> {
            Wave wave = Wave.draft(form.name(), form.survey(), planning.today(), by, clock.instant());
            wave.edit(form.plan());
            wave.askAgain(form.askAgainReason(), by, clock.instant());
            return wave.id;
        });
        return Redirect.to("/waves/" + made + "/draft?told=kept");
    }
}
