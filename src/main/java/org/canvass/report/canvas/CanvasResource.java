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
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.placement.Models;
import org.canvass.report.Book;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.movement.Movement;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestQuery;

/** The Canvas: every account in its cell, the waves one after the other. */
@Path("/reports")
@Authenticated
class CanvasResource {

    @Inject
    ReportPages pages;

    @Inject
    ChartData charts;

    @Inject
    Models models;

    @Inject
    Beside beside;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance canvas(
                ReportPage page, Book book, Trays trays, Optional<Movement<Integer>> movement, RawString picture);
    }

    @GET
    public TemplateInstance first(@RestQuery UUID wave, @RestQuery UUID manager) {
        return canvas(wave, manager);
    }

    @GET
    @Path("/canvas")
    public TemplateInstance canvas(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("canvas", wave, manager).map(this::page).orElseGet(NoWave::page);
    }

    @GET
    @Path("/canvas.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("canvas", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Segment name",
                "Possible segments",
                "Lies in",
                "Alerts",
                page.model().x().name().in("en"),
                page.model().y().name().in("en"),
                "Stage of trust",
                "Appetite",
                "Evidence",
                "Revenue, 12 months (" + page.currency() + ")",
                "Contacts asked",
                "Contacts heard",
                "Held to be");
        Trays trays = Trays.of(source(page, page.wave()));
        for (PlacedAccount a : pages.book(page).accounts()) {
            sheet.row(
                    a.externalId(),
                    a.name(),
                    a.manager(),
                    a.segment(),
                    page.segmentName(a.segment() == null ? 0 : a.segment()),
                    a.possible().replace('|', ' '),
                    trays.trayOf(a),
                    trays.alertsOf(a),
                    a.x(),
                    a.y(),
                    a.stage(),
                    a.appetite(),
                    a.mark(),
                    a.revenue(),
                    a.invited(),
                    a.heard(),
                    a.held());
        }
        return sheet.download("canvas " + page.wave().name);
    }

    private TemplateInstance page(ReportPage page) {
        List<CanvasPicture.Source> sources =
                page.upToHere().stream().map(wave -> source(page, wave)).toList();
        CanvasPicture.Source here = sources.get(sources.size() - 1);
        Book now = here.book();
        List<Integer> segments =
                page.model().segments().stream().map(s -> s.number()).toList();
        Optional<Movement<Integer>> movement = sources.size() < 2
                ? Optional.empty()
                : Optional.of(Movement.between(
                        sources.get(sources.size() - 2).book().within(page.model()),
                        now,
                        segments,
                        PlacedAccount::segment));
        return Templates.canvas(page, now, Trays.of(here), movement, charts.json(CanvasPicture.drawn(page, sources)));
    }

    private CanvasPicture.Source source(ReportPage page, Wave wave) {
        SegmentationModel model = wave.id.equals(page.wave().id)
                ? page.model()
                : models.of(wave, page.model().key());
        return new CanvasPicture.Source(pages.book(page, wave), model, beside.of(wave, model));
    }
}
