package org.canvass.report.risk;

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
import java.util.stream.Collectors;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.Book;
import org.canvass.report.NoWave;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.StageWords;
import org.jboss.resteasy.reactive.RestQuery;

/** Revenue at risk: warning signs, not forecast loss. */
@Path("/reports")
@Authenticated
class RiskResource {

    @Inject
    ReportPages pages;

    @Inject
    SignalsReader reader;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance risk(ReportPage page, RiskTable table);
    }

    @GET
    @Path("/risk")
    public TemplateInstance risk(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("risk", wave, manager)
                .map(page -> Templates.risk(page, table(page)))
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/risk.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("risk", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Warning signs",
                "Detail",
                "Segment",
                "Evidence",
                "Revenue, 12 months (" + page.currency() + ")");
        for (RiskTable.Row row : table(page).rows()) {
            PlacedAccount a = row.account();
            sheet.row(
                    a.externalId(),
                    a.name(),
                    a.manager(),
                    row.signs().stream().map(WarningSign::title).collect(Collectors.joining("; ")),
                    row.detail(),
                    a.segment(),
                    a.mark(),
                    a.revenue());
        }
        return sheet.download("at risk " + page.wave().name);
    }

    private RiskTable table(ReportPage page) {
        Book book = pages.book(page);
        Book before = page.before() == null
                ? null
                : pages.books(page, List.of(page.before())).get(0);
        Map<UUID, Signals> signals = reader.of(book, before);
        Map<UUID, String> details = new HashMap<>();
        signals.forEach((account, one) -> details.put(account, detail(one)));
        return RiskTable.of(book, signals, details);
    }

    /** What happened, in half-sentences without a person's name. */
    private static String detail(Signals signals) {
        List<String> parts = new ArrayList<>();
        if (signals.signs().contains(WarningSign.TRUST_FELL)) {
            parts.add("from " + StageWords.of(signals.before()) + " to " + StageWords.of(signals.now()));
        }
        long detractors = signals.scores().stream()
                .filter(score -> score <= Signals.DETRACTOR)
                .count();
        if (detractors > 0) {
            parts.add(detractors + " of " + signals.scores().size() + " who answered");
        }
        if (signals.silentDeciders() > 1) {
            parts.add(signals.silentDeciders() + " who decide were silent");
        }
        return String.join("; ", parts);
    }
}
