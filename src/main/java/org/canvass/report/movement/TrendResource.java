package org.canvass.report.movement;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.Book;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.StageWords;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.model.Segment;
import org.canvass.statistics.Base;
import org.canvass.statistics.Interval;
import org.jboss.resteasy.reactive.RestQuery;

/** How matched accounts changed over the waves: segments, stages of trust, appetite, recommendation. */
@Path("/reports")
@Authenticated
class TrendResource {

    private static final List<String> STAGE_COLOURS = List.of("#c9d3d6", "#8fb8b8", "#4a9191", "#0f6b6b");
    private static final List<String> APPETITE_COLOURS = List.of("#c9c3b8", "#8fb8b8", "#0f6b6b");

    @Inject
    ReportPages pages;

    @Inject
    Recommendations recommendations;

    @Inject
    ChartData charts;

    /** One picture with its table: {@code names} are the groups as the page writes them. */
    public record Line(String key, String title, Trend<?> trend, List<String> names, RawString picture) {}

    /** A measure with its picture. */
    public record Course(Measures.Line line, RawString picture) {}

    /** What the scripts draw. */
    record Shares(List<String> waves, List<Group> groups, int[][] counts, int matched, boolean enough) {}

    record Group(String name, String color) {}

    record Bands(String unit, List<Dot> points) {}

    record Dot(String wave, Double value, Double low, Double high, boolean hatched) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance trend(ReportPage page, String finding, List<Course> courses, List<Line> lines);
    }

    @GET
    @Path("/trend")
    public TemplateInstance trend(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("trend", wave, manager).map(this::page).orElseGet(NoWave::page);
    }

    @GET
    @Path("/trend.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("trend", wave, manager).orElseThrow(ReportPages::nothingYet);
        List<Book> books = pages.books(page, page.upToHere());
        CsvSheet sheet = new CsvSheet(
                "Wave",
                "Of",
                "Group",
                "Accounts",
                "Matched accounts",
                "Value",
                "95% from",
                "95% to",
                "p, first against last, Holm");
        for (Line line : lines(page, books)) {
            for (int row = 0; row < line.trend().waves().size(); row++) {
                for (int group = 0; group < line.names().size(); group++) {
                    sheet.row(
                            line.trend().waves().get(row),
                            line.title(),
                            line.names().get(group),
                            line.trend().at(row, group),
                            line.trend().matched());
                }
            }
        }
        for (Measures.Line line : measures(books).lines()) {
            for (Measures.Point point : line.points()) {
                Interval band = point.band();
                sheet.row(
                        point.wave(),
                        line.title(),
                        line.unit().isEmpty() ? "Score" : "Per cent",
                        null,
                        line.matched(),
                        point.value(),
                        band == null ? null : band.low(),
                        band == null ? null : band.high(),
                        line.adjusted());
            }
        }
        return sheet.download("trend " + page.wave().name);
    }

    private TemplateInstance page(ReportPage page) {
        List<Book> books = pages.books(page, page.upToHere());
        List<Line> lines = lines(page, books);
        List<Course> courses = measures(books).lines().stream()
                .map(line -> new Course(line, charts.json(bands(line))))
                .toList();
        return Templates.trend(page, finding(page, lines.get(1).trend()), courses, lines);
    }

    private Measures measures(List<Book> books) {
        return Measures.of(List.of(
                Measures.share(
                        "open",
                        "Open or joint with us",
                        books,
                        PlacedAccount::stage,
                        Set.of(Stage.KNOWLEDGE_BASED.code(), Stage.IDENTIFICATION_BASED.code())),
                Measures.share("more", "Want to do more with us", books, PlacedAccount::appetite, Set.of("YES")),
                recommendations.netPromoter(books)));
    }

    private static Bands bands(Measures.Line line) {
        boolean hatched = Base.of(line.matched()) == Base.HATCHED;
        return new Bands(
                line.unit(),
                line.points().stream()
                        .map(p -> new Dot(
                                p.wave(),
                                p.value(),
                                p.band() == null ? null : p.band().low(),
                                p.band() == null ? null : p.band().high(),
                                hatched))
                        .toList());
    }

    private List<Line> lines(ReportPage page, List<Book> books) {
        List<Segment> segments = page.model().segments();
        List<String> stages = Arrays.stream(Stage.values()).map(Stage::code).toList();
        return List.of(
                line(
                        "trend-segments",
                        "Segments",
                        Trend.of(books, segments.stream().map(Segment::number).toList(), PlacedAccount::segment),
                        segments.stream()
                                .map(s -> s.number() + " " + s.name().in("en"))
                                .toList(),
                        segments.stream().map(Segment::color).toList()),
                line(
                        "trend-stages",
                        "Stages of trust",
                        Trend.of(books, stages, PlacedAccount::stage),
                        stages.stream().map(StageWords::of).toList(),
                        STAGE_COLOURS),
                line(
                        "trend-appetite",
                        "Do they want more?",
                        Trend.of(books, List.of("NO", "MAYBE", "YES"), PlacedAccount::appetite),
                        List.of("No", "Maybe", "Yes"),
                        APPETITE_COLOURS));
    }

    private <G> Line line(String key, String title, Trend<G> trend, List<String> names, List<String> colours) {
        List<Group> groups = IntStream.range(0, names.size())
                .mapToObj(i -> new Group(names.get(i), colours.get(i)))
                .toList();
        Shares shares = new Shares(trend.waves(), groups, trend.counts(), trend.matched(), trend.enough());
        return new Line(key, title, trend, names, charts.json(shares));
    }

    /** Trust is the alarm, so it makes the headline: how many stand at the two deeper stages, first and last. */
    private static String finding(ReportPage page, Trend<?> trust) {
        int last = trust.waves().size() - 1;
        if (trust.matched() == 0 || last == 0) {
            return "A trend begins when the same " + page.word().many() + " have been heard in two waves.";
        }
        Function<Integer, Integer> deep = wave -> trust.at(wave, 2) + trust.at(wave, 3);
        return deep.apply(last) + " of " + page.accounts(trust.matched()) + " say they are open or joint with us; "
                + deep.apply(0) + " did in " + trust.waves().get(0) + ".";
    }
}
