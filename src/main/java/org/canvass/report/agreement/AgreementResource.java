package org.canvass.report.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.organization.Member;
import org.canvass.organization.site.CsvSheet;
import org.canvass.placement.judgement.Opinion;
import org.canvass.report.Book;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.jboss.resteasy.reactive.RestQuery;

/** How much of the book is agreed by those who look after it, what they dispute, and what is held to be otherwise. */
@Path("/reports")
@Authenticated
class AgreementResource {

    @Inject
    ReportPages pages;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance agreement(ReportPage page, AgreementTable table, Book book);
    }

    @GET
    @Path("/agreement")
    public TemplateInstance agreement(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("agreement", wave, manager)
                .map(page -> {
                    Book book = pages.book(page);
                    return Templates.agreement(page, AgreementTable.of(book, opinions(page), members()), book);
                })
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/agreement.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("agreement", wave, manager).orElseThrow(ReportPages::nothingYet);
        Map<UUID, Opinion> opinions = opinions(page);
        Map<UUID, String> members = members();
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Segment name",
                "Held to be",
                "Opinion",
                "Said by",
                "Reason",
                "Revenue, 12 months (" + page.currency() + ")");
        for (PlacedAccount a : pages.book(page).accounts()) {
            Opinion opinion = opinions.get(a.id());
            String state = AgreementTable.state(opinion, a);
            boolean said = !state.equals("open");
            sheet.row(
                    a.externalId(),
                    a.name(),
                    a.manager(),
                    a.segment(),
                    page.segmentName(a.segment() == null ? 0 : a.segment()),
                    a.held(),
                    state,
                    said ? members.getOrDefault(opinion.givenBy, "somebody") : null,
                    said ? opinion.reason : null,
                    a.revenue());
        }
        return sheet.download("agreement " + page.wave().name);
    }

    private static Map<UUID, Opinion> opinions(ReportPage page) {
        return Opinion.newest(page.wave().id, page.model().key());
    }

    private static Map<UUID, String> members() {
        return Member.byName().stream().collect(Collectors.toMap(member -> member.id, Member::name));
    }
}
