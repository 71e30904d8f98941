package org.canvass.report.recommendation;

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
import java.util.stream.Stream;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.Book;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.recommendation.GroupScores.Score;
import org.jboss.resteasy.reactive.RestQuery;

/** Would they recommend us? The net promoter score of all, of segments and of account managers. */
@Path("/reports")
@Authenticated
class RecommendationResource {

    @Inject
    ReportPages pages;

    @Inject
    SaidOfUs said;

    @Inject
    ChartData charts;

    /** What the script draws: a dot and a whisker each; the score is null where there is none. */
    record Dots(List<Dot> scores) {}

    record Dot(String wave, Long score, long low, long high, boolean hatched) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance recommendation(
                ReportPage page, Book book, GroupScores scores, RawString picture);
    }

    @GET
    @Path("/recommendation")
    public TemplateInstance recommendation(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("recommendation", wave, manager)
                .map(page -> {
                    GroupScores scores = said.scores(page);
                    return Templates.recommendation(page, pages.book(page), scores, charts.json(dots(scores)));
                })
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/recommendation.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("recommendation", wave, manager).orElseThrow(ReportPages::nothingYet);
        GroupScores scores = said.scores(page);
        CsvSheet sheet = new CsvSheet(
                "Of",
                "Group",
                "Answers",
                "Promoters",
                "Passives",
                "Detractors",
                "Net promoter score",
                "95% from",
                "95% to",
                "Note");
        row(sheet, "All", scores.all());
        scores.segments().forEach(score -> row(sheet, "Segment", score));
        scores.managers().forEach(score -> row(sheet, "Account manager", score));
        return sheet.download("recommendation " + page.wave().name);
    }

    private static void row(CsvSheet sheet, String of, Score score) {
        if (score.withheld()) {
            sheet.row(of, score.name(), null, null, null, null, null, null, null, "withheld");
            return;
        }
        var nps = score.nps();
        boolean scored = nps.score().isPresent();
        sheet.row(
                of,
                score.name(),
                nps.base(),
                nps.promoters(),
                nps.passives(),
                nps.detractors(),
                nps.score().orElse(null),
                scored ? nps.low() : null,
                scored ? nps.high() : null,
                score.countsOnly() ? "counts only" : score.hatched() ? "small base" : null);
    }

    private static Dots dots(GroupScores scores) {
        return new Dots(Stream.concat(Stream.of(scores.all()), scores.segments().stream())
                .filter(score -> !score.withheld() && score.nps().score().isPresent())
                .map(score -> new Dot(
                        (score.number() > 0 ? score.number() + "  " : "") + score.name(),
                        score.nps().score().orElseThrow(),
                        score.nps().low(),
                        score.nps().high(),
                        score.hatched()))
                .toList());
    }
}
