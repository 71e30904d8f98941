package org.canvass.report.canvas;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.Book;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.StageWords;
import org.canvass.report.movement.Movement;
import org.canvass.report.movement.NoiseFloor;
import org.canvass.segmentation.Stage;
import org.jboss.resteasy.reactive.RestQuery;

/** The S-Curve of trust with the accounts on it, and who climbed or slid since the wave before. */
@Path("/reports")
@Authenticated
class TrustResource {

    @Inject
    ReportPages pages;

    @Inject
    ChartData charts;

    /** What the script draws: the dots along the curve; {@code from} is the stage before, -1 where unknown. */
    record Curve(List<String> stages, List<Dot> dots) {}

    record Dot(String id, String name, int stage, int from, double revenue, String evidence) {}

    /** A stage with its accounts, for the table. */
    public record Row(String name, List<PlacedAccount> accounts) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance trust(
                ReportPage page,
                List<Row> rows,
                Book book,
                long unheard,
                Optional<Movement<String>> movement,
                String noise,
                RawString picture);
    }

    private static final List<String> CODES =
            Arrays.stream(Stage.values()).map(Stage::code).toList();

    @GET
    @Path("/trust")
    public TemplateInstance trust(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("trust", wave, manager).map(this::page).orElseGet(NoWave::page);
    }

    @GET
    @Path("/trust.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("trust", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(page.word().title(), "Name", "Stage of trust", "Evidence");
        for (PlacedAccount a : pages.book(page).accounts()) {
            sheet.row(a.externalId(), a.name(), a.stage() == null ? null : StageWords.of(a.stage()), a.mark());
        }
        return sheet.download("trust " + page.wave().name);
    }

    private TemplateInstance page(ReportPage page) {
        Book now = pages.book(page);
        Optional<Book> before = Optional.ofNullable(page.before())
                .map(wave -> pages.books(page, List.of(wave)).get(0));
        Optional<Movement<String>> movement =
                before.map(book -> Movement.between(book, now, CODES, PlacedAccount::stage));
        List<Row> rows = CODES.stream()
                .map(code -> new Row(
                        StageWords.of(code),
                        now.accounts().stream()
                                .filter(a -> code.equals(a.stage()))
                                .toList()))
                .toList();
        long unheard = now.accounts().stream().filter(a -> a.stage() == null).count();
        String noise =
                movement.map(moved -> NoiseFloor.ofStages(moved.heardAgain())).orElse("");
        return Templates.trust(page, rows, now, unheard, movement, noise, charts.json(curve(now, before)));
    }

    private static Curve curve(Book now, Optional<Book> before) {
        Map<UUID, PlacedAccount> earlier = before.map(Book::byId).orElse(Map.of());
        return new Curve(
                CODES.stream().map(StageWords::of).toList(),
                now.accounts().stream()
                        .filter(a -> a.stage() != null)
                        .map(a -> dot(a, earlier.get(a.id())))
                        .toList());
    }

    private static Dot dot(PlacedAccount a, PlacedAccount was) {
        int from = was == null || was.stage() == null ? -1 : CODES.indexOf(was.stage());
        return new Dot(
                a.id().toString(),
                a.name(),
                CODES.indexOf(a.stage()),
                from,
                a.money().doubleValue(),
                a.mark());
    }
}
