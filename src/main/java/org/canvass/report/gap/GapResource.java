package org.canvass.report.gap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.Book;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.StageWords;
import org.canvass.response.ResponseFacts;
import org.canvass.staff.EstimateFact;
import org.canvass.staff.EstimateFacts;
import org.jboss.resteasy.reactive.RestQuery;

/** Our view and theirs: what account managers estimated before they could know, beside what the accounts said. */
@Path("/reports")
@Authenticated
class GapResource {

    @Inject
    ReportPages pages;

    @Inject
    EstimateFacts estimates;

    @Inject
    ResponseFacts facts;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance gap(ReportPage page, GapTable table, Book book);
    }

    @GET
    @Path("/gap")
    public TemplateInstance gap(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("gap", wave, manager)
                .map(page -> {
                    Book book = pages.book(page);
                    return Templates.gap(page, table(page, book), book);
                })
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/gap.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("gap", wave, manager).orElseThrow(ReportPages::nothingYet);
        Map<UUID, PlacedAccount> accounts = pages.book(page).byId();
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Trust, ours",
                "Trust, theirs",
                "Wants more, ours",
                "Wants more, theirs",
                "Recommends, ours",
                "Had asked");
        for (EstimateFact ours : estimates.beside(page.wave().id)) {
            PlacedAccount theirs = accounts.get(ours.accountId());
            if (theirs != null) {
                sheet.row(
                        theirs.externalId(),
                        theirs.name(),
                        theirs.manager(),
                        ours.trust() == null ? null : StageWords.of(ours.trust()),
                        theirs.stageName(),
                        ours.appetite(),
                        theirs.appetiteName(),
                        ours.recommend(),
                        ours.heard());
            }
        }
        return sheet.download("our view and theirs " + page.wave().name);
    }

    private GapTable table(ReportPage page, Book book) {
        Map<UUID, List<Integer>> scores = new HashMap<>();
        facts.of(page.wave().id).stream()
                .filter(fact -> fact.recommend() != null)
                .forEach(fact -> scores.computeIfAbsent(fact.accountId(), id -> new ArrayList<>())
                        .add(fact.recommend()));
        return GapTable.of(book, estimates.beside(page.wave().id), scores);
    }
}
