package org.canvass.report.deeper.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.deeper.Depths;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestQuery;

/** Each segment's figures over the waves. */
@Path("/reports")
@Authenticated
class KpisResource {

    /** So many waves are compared, the newest. */
    private static final int WAVES = 6;

    @Inject
    ReportPages pages;

    @Inject
    Depths depths;

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance kpis(ReportPage page, SegmentKpis kpis);
    }

    @GET
    @Path("/kpis")
    public TemplateInstance kpis(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("kpis", wave, manager)
                .map(page -> Templates.kpis(page, kpis(page)))
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/kpis.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("kpis", wave, manager).orElseThrow(ReportPages::nothingYet);
        SegmentKpis kpis = kpis(page);
        CsvSheet sheet = new CsvSheet("Measure", "Segment", "Name", "Wave", "Value", "Base");
        for (SegmentKpis.Measure measure : kpis.measures()) {
            for (SegmentKpis.Line line : measure.lines()) {
                for (int at = 0; at < kpis.waves().size(); at++) {
                    SegmentKpis.Cell cell = line.cells().get(at);
                    sheet.row(
                            measure.name(),
                            line.number() == 0 ? null : line.number(),
                            line.name(),
                            kpis.waves().get(at),
                            cell.value(),
                            cell.base());
                }
            }
        }
        return sheet.download("segments over waves " + page.wave().name);
    }

    private SegmentKpis kpis(ReportPage page) {
        List<Wave> waves = page.upToHere();
        return SegmentKpis.of(
                waves.subList(Math.max(0, waves.size() - WAVES), waves.size()).stream()
                        .map(wave -> new SegmentKpis.InWave(wave.name, depths.of(page, wave)))
                        .toList(),
                page.model().segments(),
                page.currency(),
                page.word());
    }
}
