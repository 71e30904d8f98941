package org.canvass.report.deeper.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.report.NoWave;
import org.canvass.report.ReportPage;
import org.canvass.report.ReportPages;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.Depths;
import org.canvass.report.deeper.Told;
import org.jboss.resteasy.reactive.RestQuery;

/** Our share of what customers spend, and what more there is within their own limits. */
@Path("/reports")
@Authenticated
class WalletResource {

    @Inject
    ReportPages pages;

    @Inject
    Depths depths;

    @Inject
    Visitor visitor;

    @CheckedTemplate(basePath = "report/deeper")
    static class Templates {
        static native TemplateInstance wallet(ReportPage page, WalletTable table, boolean settles);
    }

    @GET
    @Path("/wallet")
    public TemplateInstance wallet(@RestQuery UUID wave, @RestQuery UUID manager) {
        return pages.open("wallet", wave, manager)
                .map(page -> Templates.wallet(
                        page, WalletTable.of(depths.of(page), page.model().segments()), visitor.runsWaves()))
                .orElseGet(NoWave::page);
    }

    @GET
    @Path("/wallet.csv")
    public Response download(@RestQuery UUID wave, @RestQuery UUID manager) {
        ReportPage page = pages.open("wallet", wave, manager).orElseThrow(ReportPages::nothingYet);
        String money = " (" + page.currency() + ")";
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Name",
                "Account manager",
                "Segment",
                "Revenue, 12 months" + money,
                "Spend with any vendor" + money,
                "Spend according to",
                "As of",
                "Share of wallet",
                "Largest share for one supplier",
                "Largest share according to",
                "Upside" + money,
                "Over the largest share",
                "Profit, 12 months" + money,
                "Profit of all vendors" + money,
                "Share of profit",
                "Upside in profit" + money,
                "Plan",
                "Check spend");
        for (Depth depth : depths.of(page)) {
            var wallet = depth.money().wallet();
            var profit = depth.money().profit();
            Told<BigDecimal> spend = first(depth.money().spends());
            Told<BigDecimal> ceiling = first(depth.money().ceilings());
            sheet.row(
                    depth.placed().externalId(),
                    depth.placed().name(),
                    depth.placed().manager(),
                    depth.placed().segment(),
                    wallet.ours(),
                    rounded(wallet.spend()),
                    by(spend, page),
                    spend == null ? null : spend.day(),
                    wallet.share().map(WalletResource::share).orElse(null),
                    wallet.ceiling(),
                    by(ceiling, page),
                    wallet.upside().map(WalletResource::rounded).orElse(null),
                    wallet.overCeiling() ? "yes" : null,
                    profit.ours(),
                    profit.spend(),
                    profit.share().map(WalletResource::share).orElse(null),
                    profit.upside().map(WalletResource::rounded).orElse(null),
                    depth.plan() == null ? null : depth.plan().name().toLowerCase(),
                    depth.money().check());
        }
        return sheet.download("wallet " + page.wave().name);
    }

    private static Told<BigDecimal> first(List<Told<BigDecimal>> told) {
        return told.isEmpty() ? null : told.get(0);
    }

    /** Who says so: the organization's word for its accounts, staff or record; null where nobody does. */
    private static String by(Told<BigDecimal> told, ReportPage page) {
        return told == null
                ? null
                : switch (told.from()) {
                    case CUSTOMER -> page.word().one();
                    case STAFF -> "staff";
                    case RECORD -> "record";
                };
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal share) {
        return share.setScale(4, java.math.RoundingMode.HALF_UP);
    }
}
