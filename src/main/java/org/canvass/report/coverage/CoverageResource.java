package org.canvass.report.coverage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.jboss.resteasy.reactive.RestQuery;

/** Have you asked them? Who was heard, and how much of what we believe rests on it. */
@Path("/reports")
@Authenticated
class CoverageResource {

    @Inject
    ReportPages pages;

    @Inject
    ChartData charts;

    /** What the script draws: one bar a segment, split by evidence. */
    record Bars(List<Bar> rows) {}

    record Bar(String name, String color, int segment, int asked, int partly, int assumed) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance coverage(ReportPage page, Coverage coverage, RawString picture);
    }

    @GET
    @Path("/coverage")
    public TemplateInstance coverage(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("coverage", wave, manager)
                .map(page -> {
                    Coverage coverage = Coverage.of(pages.book(page), page.model());
                    return Templates.coverage(page, coverage, charts.json(bars(coverage)));
                })
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/coverage.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("coverage", wave, manager).orElseThrow(ReportPages::nothingYet);
        Coverage coverage = Coverage.of(pages.book(page), page.model());
        CsvSheet sheet = new CsvSheet(
                "Of",
                "Group",
                page.word().titles(),
                "Invited",
                "Heard",
                "Contacts invited",
                "Contacts heard",
                "Revenue, 12 months (" + page.currency() + ")",
                "Revenue of those heard",
                "Asked",
                "Partly asked",
                "Assumed");
        row(sheet, "All", coverage.all());
        coverage.segments().forEach(one -> row(sheet, "Segment", one.reach()));
        coverage.managers().forEach(one -> row(sheet, "Account manager", one));
        return sheet.download("coverage " + page.wave().name);
    }

    private static void row(CsvSheet sheet, String of, Reach reach) {
        sheet.row(
                of,
                reach.name(),
                reach.accounts(),
                reach.invited(),
                reach.heard(),
                reach.contacts(),
                reach.contactsHeard(),
                reach.revenue(),
                reach.revenueHeard(),
                reach.asked(),
                reach.partly(),
                reach.assumed());
    }

    private static Bars bars(Coverage coverage) {
        return new Bars(coverage.segments().stream()
                .map(one -> new Bar(
                        one.reach().name(),
                        one.segment() == null ? "#c9c3b8" : one.segment().color(),
                        one.number(),
                        one.reach().asked(),
                        one.reach().partly(),
                        one.reach().assumed()))
                .toList());
    }
}
