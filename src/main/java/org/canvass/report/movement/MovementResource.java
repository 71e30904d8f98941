package org.canvass.report.movement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.Book;
import org.canvass.report.ChartData;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestQuery;

/** Who moved between two waves: the matrix first, the flow as a picture second. */
@Path("/reports")
@Authenticated
class MovementResource {

    @Inject
    ReportPages pages;

    @Inject
    ChartData charts;

    /** What the script draws as a flow from the left to the right. */
    record Flow(List<Node> nodes, List<Link> links) {}

    record Node(String name, String label, String color, int depth) {}

    record Link(String source, String target, int value) {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance movement(
                ReportPage page, Wave from, Book book, Movement<Integer> movement, String noise, RawString picture);

        static native TemplateInstance oneWave(ReportPage page);
    }

    @GET
    @Path("/movement")
    public TemplateInstance movement(@RestQuery UUID wave, @RestQuery UUID from, @RestQuery UUID manager) {
        var page = pages.open("movement", wave, manager);
        if (page.isEmpty()) {
            return NoWave.page();
        }
        Wave before = earlier(page.get(), from);
        if (before == null) {
            return Templates.oneWave(page.get());
        }
        List<Book> books = pages.books(page.get(), List.of(before, page.get().wave()));
        Movement<Integer> movement = between(page.get(), books);
        String noise = NoiseFloor.ofSegments(page.get().model().key(), movement.heardAgain());
        return Templates.movement(
                page.get(), before, books.get(1), movement, noise, charts.json(flow(page.get(), movement)));
    }

    @GET
    @Path("/movement.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID from, @RestQuery UUID manager) {
        ReportPage page = pages.open("movement", wave, manager).orElseThrow(ReportPages::nothingYet);
        Wave before = earlier(page, from);
        CsvSheet sheet = new CsvSheet(page.word().title(), "Name", "From segment", "To segment", "Revenue");
        if (before != null) {
            List<Book> books = pages.books(page, List.of(before, page.wave()));
            for (var move : between(page, books).moves()) {
                PlacedAccount a = move.account();
                sheet.row(a.externalId(), a.name(), move.from(), move.to(), a.revenue());
            }
        }
        return sheet.download("movement " + page.wave().name);
    }

    private static Movement<Integer> between(ReportPage page, List<Book> books) {
        List<Integer> segments =
                page.model().segments().stream().map(s -> s.number()).toList();
        return Movement.between(books.get(0), books.get(1), segments, PlacedAccount::segment);
    }

    /** The wave to compare with: the one asked for where it is earlier, else the one just before. */
    private static Wave earlier(ReportPage page, UUID from) {
        return page.upToHere().stream()
                .filter(wave -> wave.id.equals(from) && !wave.equals(page.wave()))
                .findFirst()
                .orElse(page.before());
    }

    private static Flow flow(ReportPage page, Movement<Integer> movement) {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int row = 0; row < movement.groups().size(); row++) {
            var segment = page.model().segment(movement.groups().get(row));
            String label = segment.number() + " " + segment.name().in("en");
            if (movement.rowTotal(row) > 0) {
                nodes.add(new Node("before " + segment.number(), label, segment.color(), 0));
            }
            if (movement.columnTotal(row) > 0) {
                nodes.add(new Node("now " + segment.number(), label, segment.color(), 1));
            }
            for (int column = 0; column < movement.groups().size(); column++) {
                int count = movement.at(row, column);
                if (count > 0) {
                    links.add(new Link(
                            "before " + segment.number(),
                            "now " + movement.groups().get(column),
                            count));
                }
            }
        }
        return new Flow(nodes, links);
    }
}
