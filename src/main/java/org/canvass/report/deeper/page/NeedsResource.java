package org.canvass.report.deeper.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Role;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.deeper.DepthWords;
import org.canvass.report.deeper.Depths;
import org.jboss.resteasy.reactive.RestQuery;

/** What matters to customers, how well we do on it, and beside whom they see us. */
@Path("/reports")
@Authenticated
class NeedsResource {

    @Inject
    ReportPages pages;

    @Inject
    Depths depths;

    @Inject
    ChartData charts;

    @Inject
    Visitor visitor;

    /** What the script draws. */
    record Scatter(List<Point> needs) {}

    record Point(
            int number, String name, double importance, double performance, int base, boolean act, boolean small) {}

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance needs(
                ReportPage page, NeedsTable table, boolean names, int segment, RawString picture);
    }

    @GET
    @Path("/needs")
    public TemplateInstance needs(
            @RestQuery UUID wave, @RestQuery UUID manager, @RestQuery @DefaultValue("0") int segment) {
        return pages.open("needs", wave, manager)
                .map(page -> {
                    NeedsTable table = NeedsTable.of(depths.of(page, segment));
                    // The surveys' notice promises words to those who look after the account, totals to managers.
                    boolean names = visitor.getMe().role() != Role.MANAGER;
                    return Templates.needs(page, table, names, segment, charts.json(scatter(table)));
                })
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/needs.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("needs", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Need",
                "Importance",
                "Performance",
                "Gap",
                "Act",
                "Index of the " + page.word().one());
        for (NeedsTable.Rated rated : NeedsTable.of(depths.of(page)).rated()) {
            sheet.row(
                    rated.depth().placed().externalId(),
                    rated.depth().placed().name(),
                    rated.depth().placed().manager(),
                    rated.depth().placed().segment(),
                    DepthWords.need(rated.about()),
                    rated.need().importance(),
                    rated.need().performance(),
                    rated.need().gap(),
                    rated.need().act() ? "yes" : null,
                    rated.index());
        }
        return sheet.download("needs " + page.wave().name);
    }

    private static Scatter scatter(NeedsTable table) {
        return new Scatter(table.needs().stream()
                .filter(NeedsTable.Line::enough)
                .map(line -> new Point(
                        table.needs().indexOf(line) + 1,
                        line.name(),
                        line.importance(),
                        line.performance(),
                        line.base(),
                        line.act(),
                        line.hatched()))
                .toList());
    }
}
