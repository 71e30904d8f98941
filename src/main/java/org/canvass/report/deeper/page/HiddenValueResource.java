package org.canvass.report.deeper.page;

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
import org.canvass.report.deeper.Depths;
import org.jboss.resteasy.reactive.RestQuery;

/** Which accounts hold more than we draw from the relationship, and which are rightly left alone. */
@Path("/reports")
@Authenticated
class HiddenValueResource {

    @Inject
    ReportPages pages;

    @Inject
    Depths depths;

    @Inject
    Visitor visitor;

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance value(ReportPage page, HiddenValueLists lists, boolean settles);
    }

    @GET
    @Path("/value")
    public TemplateInstance value(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("value", wave, manager)
                .map(page -> Templates.value(page, HiddenValueLists.of(depths.of(page)), visitor.runsWaves()))
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/value.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("value", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                "List",
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Evidence",
                "Why",
                "Upside (" + page.currency() + ")",
                "Revenue, 12 months (" + page.currency() + ")");
        for (HiddenValueLists.ValueList list :
                HiddenValueLists.of(depths.of(page)).all()) {
            for (HiddenValueLists.Row row : list.all()) {
                var placed = row.depth().placed();
                sheet.row(
                        list.name(),
                        placed.externalId(),
                        placed.name(),
                        placed.manager(),
                        placed.segment(),
                        row.mark().replace('-', ' '),
                        String.join(" ", row.why()),
                        row.depth().upside(),
                        row.depth().money().wallet().ours());
            }
        }
        return sheet.download("hidden value " + page.wave().name);
    }
}
