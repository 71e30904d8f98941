package org.canvass.wave.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Role;
import org.canvass.organization.Visitor;
import org.canvass.wave.Funnels;
import org.canvass.wave.Wave;

/** All waves of the organization. */
@Path("/waves")
class WavesResource {
    @Inject
    Funnels funnels;

    @Inject
    CurrentOrganization current;

    @Inject
    Visitor visitor;

    @CheckedTemplate(basePath = "wave")
    static class Templates {
        private Templates() {}

        static native TemplateInstance waves(WavesPage page);
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public TemplateInstance waves() {
        return Templates.waves(WavesPage.of(Wave.all(), funnels, current.get().zone(), visitor.runsWaves()));
    }
}
