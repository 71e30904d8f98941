package org.canvass.report.canvas;

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
import org.canvass.statistics.Interval;
import org.jboss.resteasy.reactive.RestQuery;

/** The segments in numbers: accounts, revenue, how much of it rests on what customers said, what to do with each. */
@Path("/reports")
@Authenticated
class SegmentsResource {

    @Inject
    ReportPages pages;

    @Inject
    ChartData charts;

    /** What the script draws: one bar a segment, its share of those asked with its interval. */
    record Bars(List<Bar> rows) {}

    /** The share of those asked in per cent and its interval; null below the base that shares need. */
    record Bar(String name, String color, int segment, Double share, Double low, Double high, boolean hatched) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance segments(ReportPage page, SegmentTable table, RawString picture);
    }

    @GET
    @Path("/segments")
    public TemplateInstance segments(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("segments", wave, manager)
                .map(page -> {
                    SegmentTable table = SegmentTable.of(pages.book(page), page.model());
                    return Templates.segments(page, table, charts.json(bars(table)));
                })
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/segments.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("segments", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                "Segment",
                "Name",
                page.word().titles(),
                "Revenue, 12 months (" + page.currency() + ")",
                "Share of revenue",
                "Asked",
                "Share of those asked",
                "95% from",
                "95% to",
                "Partly asked",
                "Assumed");
        for (SegmentTable.Row row :
                SegmentTable.of(pages.book(page), page.model()).rows()) {
            sheet.row(
                    row.segment() == null ? null : row.number(),
                    row.name(),
                    row.accounts(),
                    row.revenue(),
                    row.revenueShare().orElse(null),
                    row.asked(),
                    row.share().orElse(null),
                    row.interval().map(Interval::low).orElse(null),
                    row.interval().map(Interval::high).orElse(null),
                    row.partly(),
                    row.assumed());
        }
        return sheet.download("segments " + page.wave().name);
    }

    private static Bars bars(SegmentTable table) {
        return new Bars(table.rows().stream()
                .map(row -> new Bar(
                        row.name(),
                        row.segment() == null ? "#c9c3b8" : row.segment().color(),
                        row.number(),
                        row.share().map(share -> 100 * share).orElse(null),
                        row.interval().map(i -> 100 * i.low()).orElse(null),
                        row.interval().map(i -> 100 * i.high()).orElse(null),
                        table.hatched()))
                .toList());
    }
}
