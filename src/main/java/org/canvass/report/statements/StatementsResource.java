package org.canvass.report.statements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.statements.Statements.Item;
import org.canvass.report.statements.Statements.OfStage;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestQuery;

/** How far customers agree with the statements of trust, stage by stage. */
@Path("/reports")
@Authenticated
class StatementsResource {

    @Inject
    ReportPages pages;

    @Inject
    StatementsReader reader;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance statements(ReportPage page, Statements of);

        /** @param last the newest wave that asked statements; null where none did */
        static native TemplateInstance noStatements(ReportPage page, Wave last);
    }

    @GET
    @Path("/statements")
    public TemplateInstance statements(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("statements", wave, manager).map(this::page).orElseGet(NoWave::page);
    }

    @GET
    @Path("/statements.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("statements", wave, manager).orElseThrow(ReportPages::nothingYet);
        CsvSheet sheet = new CsvSheet(
                "Stage", "Statement", "Scored", "Answers", "1", "2", "3", "4", "5", "Agree, %", "Left out as careless");
        reader.of(page).filter(of -> !of.nothing()).ifPresent(of -> {
            for (OfStage stage : of.stages()) {
                stage.items().forEach(item -> row(sheet, of, stage, item));
            }
        });
        return sheet.download("trust items " + page.wave().name);
    }

    private static void row(CsvSheet sheet, Statements of, OfStage stage, Item item) {
        sheet.row(
                stage.name(),
                item.text(),
                item.check() ? "no" : "yes",
                item.people(),
                item.count(1),
                item.count(2),
                item.count(3),
                item.count(4),
                item.count(5),
                of.countsOnly() || item.people() == 0 ? null : item.share(),
                of.careless());
    }

    private TemplateInstance page(ReportPage page) {
        return reader.asks(page.wave())
                ? Templates.statements(page, reader.of(page).orElse(null))
                : Templates.noStatements(page, reader.lastThatAsks(page).orElse(null));
    }
}
