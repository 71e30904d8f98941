package org.canvass.report.prospect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is no customer yet, ranked by fit and potential; never on the Canvas, because there is no relationship to place. */
@Path("/reports")
@Authenticated
class ProspectsResource {

    @Inject
    ReportPages pages;

    @Inject
    ProspectReader prospects;

    @Inject
    Visitor visitor;

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance prospects(ReportPage page, ProspectReader.Ranking ranking, boolean brings);
    }

    @GET
    @Path("/prospects")
    public TemplateInstance prospects(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("prospects", wave, manager)
                .map(page -> Templates.prospects(page, prospects.of(page.manager()), visitor.runsWaves()))
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/prospects.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("prospects", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                "Rank",
                "Prospect",
                "Name",
                "Town",
                "Country",
                "Account manager",
                "Fit",
                "Potential, 5 years, any vendor (" + page.currency() + ")",
                "According to",
                "Fit x potential (" + page.currency() + ")",
                "Last contact");
        for (ProspectReader.Row row : prospects.of(page.manager()).all()) {
            sheet.row(
                    row.rank(),
                    row.externalId(),
                    row.name(),
                    row.town(),
                    row.country(),
                    row.manager(),
                    row.fit(),
                    row.prospect().potential(),
                    row.potential() == null
                            ? null
                            : row.potential().from().name().toLowerCase(),
                    row.prospect().worth().orElse(null),
                    row.lastContact());
        }
        return sheet.download("prospects");
    }
}
