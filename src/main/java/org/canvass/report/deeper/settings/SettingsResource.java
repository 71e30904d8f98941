package org.canvass.report.deeper.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.placement.Models;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestQuery;

/** What the organization decides about digging deeper: own plans, days without contact, care by segment. */
@Path("/reports/deeper/settings")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class SettingsResource {

    @Inject
    DeeperSettingsShelf shelf;

    @Inject
    Models models;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance settings(SettingsForm form, SignedIn me, String saved, String problem);
    }

    @GET
    public TemplateInstance page(@RestQuery String saved) {
        SegmentationModel model = model();
        return Templates.settings(
                SettingsForm.of(shelf.of(model.key()), model.segments()), visitor.getMe(), saved, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> fields) {
        SegmentationModel model = model();
        SettingsForm form = SettingsForm.typed(fields, model.segments());
        try {
            DeeperSettings settings = form.read();
            Transactions.retried(
                    () -> shelf.keep(model.key(), settings, visitor.getMe().memberId(), clock.instant()));
            return Redirect.to("/reports/deeper/settings?saved=true");
        } catch (Refused refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.settings(form, visitor.getMe(), null, refused.getMessage()))
                    .build();
        }
    }

    /** The model of the latest wave, whose segments the reports show. */
    private SegmentationModel model() {
        List<Wave> waves = Wave.launched();
        return waves.isEmpty() ? models.of(Models.CANVAS) : models.of(waves.get(0));
    }
}
