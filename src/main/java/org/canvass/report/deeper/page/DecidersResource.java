package org.canvass.report.deeper.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.deeper.Depths;
import org.canvass.segmentation.model.Part;
import org.jboss.resteasy.reactive.RestQuery;

/** Who decides at our customers, as far as we know, and how much of that we have heard. */
@Path("/reports")
@Authenticated
class DecidersResource {

    @Inject
    ReportPages pages;

    @Inject
    Depths depths;

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance deciders(ReportPage page, DeciderTable table, int segment);
    }

    @GET
    @Path("/deciders")
    public TemplateInstance deciders(
            @RestQuery UUID wave, @RestQuery UUID manager, @RestQuery @DefaultValue("0") int segment) {
        return pages.open("deciders", wave, manager)
                .map(page -> Templates.deciders(page, DeciderTable.of(depths.of(page, segment)), segment))
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/deciders.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("deciders", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Decide, known",
                "Decide, heard",
                "Advise, known",
                "Advise, heard",
                "Use, known",
                "Use, heard",
                "No part or unknown, known",
                "No part or unknown, heard",
                "Coverage",
                "How they choose",
                "Who else has a say",
                "Missing");
        for (DeciderTable.Row row : DeciderTable.of(depths.of(page)).all()) {
            var people = row.depth().deciders();
            sheet.row(
                    row.depth().placed().externalId(),
                    row.depth().placed().name(),
                    row.depth().placed().manager(),
                    row.depth().placed().segment(),
                    people.known(Part.DECIDES),
                    people.heard(Part.DECIDES),
                    people.known(Part.ADVISES),
                    people.heard(Part.ADVISES),
                    people.known(Part.USES),
                    people.heard(Part.USES),
                    people.known(Part.NONE) + people.known(Part.UNKNOWN),
                    people.heard(Part.NONE) + people.heard(Part.UNKNOWN),
                    people.coverage().isPresent() ? people.coverage().getAsDouble() : null,
                    row.process(),
                    row.whoElse(),
                    row.missing());
        }
        return sheet.download("decision makers " + page.wave().name);
    }
}
