package org.canvass.report.canvas;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.organization.site.Redirect;
import org.canvass.placement.judgement.Target;
import org.canvass.report.Book;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.account.judged.JudgedReader;
import org.canvass.segmentation.SegmentationModel;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Now and target: two Canvases side by side, and where each segment should go. */
@Path("/reports")
@Authenticated
class TargetResource {

    @Inject
    ReportPages pages;

    @Inject
    ChartData charts;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance target(
                ReportPage page, Book book, TargetTable table, RawString now, RawString then, boolean may, SignedIn me);
    }

    @GET
    @Path("/target")
    public TemplateInstance target(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("target", wave, manager).map(this::page).orElseGet(NoWave::page);
    }

    @GET
    @Path("/target.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("target", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Segment name",
                "Target",
                "Target name",
                "Because",
                "Revenue, 12 months (" + page.currency() + ")");
        for (TargetTable.Way way : table(page, pages.book(page)).ways()) {
            var a = way.account();
            sheet.row(
                    a.externalId(),
                    a.name(),
                    a.manager(),
                    a.segment(),
                    page.segmentName(a.segment()),
                    way.target(),
                    page.segmentName(way.target()),
                    JudgedReader.why(way.because(), visitor.getMe()),
                    a.revenue());
        }
        return sheet.download("now and target " + page.wave().name);
    }

    /** Where the segments should go; an empty target is the model's own next step. */
    @POST
    @Path("/target/segments")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response set(@RestForm("from") List<String> from, @RestForm("to") List<String> to) {
        ReportPage page = pages.open("target", null, null).orElseThrow(ReportPages::nothingYet);
        if (from == null || to == null || from.size() != to.size()) {
            throw new Refused("Choose a target for each segment on the page and send it again. Nothing was changed.");
        }
        SegmentationModel model = page.model();
        Transactions.retried(() -> {
            Map<Integer, Integer> set = Target.all(model).set();
            for (int i = 0; i < from.size(); i++) {
                Integer of = number(from.get(i), model);
                Integer wanted = number(to.get(i), model);
                if (of != null && !Objects.equals(set.get(of), wanted)) {
                    Target.ofSegment(of, model, wanted, visitor.getMe().memberId(), clock.instant());
                }
            }
        });
        return Redirect.to("/reports/target");
    }

    private TemplateInstance page(ReportPage page) {
        Book book = pages.book(page);
        TargetTable table = table(page, book);
        Map<String, Integer> targets = new HashMap<>();
        table.ways().forEach(way -> targets.put(way.account().id().toString(), way.target()));
        CanvasPicture both = CanvasPicture.of(page, List.of(book)).beside("Target", targets);
        SignedIn me = visitor.getMe();
        return Templates.target(
                page,
                book,
                table,
                charts.json(both),
                charts.json(both.showing(1)),
                me.role() == Role.ADMINISTRATOR || me.role() == Role.CONSULTANT,
                me);
    }

    private static TargetTable table(ReportPage page, Book book) {
        return TargetTable.of(book, page.model(), Target.all(page.model()));
    }

    private static Integer number(String text, SegmentationModel model) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return model.segments().stream()
                .map(segment -> segment.number())
                .filter(number -> String.valueOf(number).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("Choose one of the segments."));
    }
}
