package org.canvass.report.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.canvass.response.AtLength;
import org.canvass.response.Invited;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The report on statements of trust and the account's page, over real answers. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class StatementsPagesTest {

    @ConfigProperty(name = "canvass.url")
    String url;

    @Test
    void theReportCountsTheCarelessAndTheAccountShowsThemWithTheirBadge() {
        Invited maria = AtLength.relationship(false);
        AtLength.answer(maria, 20, Map.of("P1", "identification"));
        for (int i = 0; i < 11; i++) {
            Map<String, String> said =
                    i % 2 == 0 ? Map.of("TE1", "3", "P1", "everyday") : Map.of("TR1", "5", "TK1", "4");
            AtLength.answer(maria.another("Account " + i, "Contact " + i, "en"), 300 + i, said);
        }
        Document report = html(maria, Role.MANAGER, "/reports/statements");
        assertThat(report.select(".lede").text()).contains("11 contacts said", "1 of 12 left out as careless");
        assertThat(report.select(".lean svg")).hasSize(13);
        assertThat(report.select("figure.leaning").get(0).text())
                .contains(
                        "Everyday: ",
                        "Alpha needs 30 who answered all",
                        "What Northwind Traders promises is what arrives.");
        String csv = maria.given.as(Role.MANAGER).get("/reports/statements.csv").asString();
        assertThat(csv).contains("I double-check what Northwind Traders sends us.");

        Document account = html(maria, Role.CONSULTANT, "/accounts/" + maria.accountId);
        assertThat(account.select(".scale-said").text())
                .contains(
                        "By the statements: Risk Based",
                        "By the sentence they chose: Identification Based",
                        "careless?",
                        "It took less than a third of the usual time. Left out of the scale’s statistics",
                        "two stages apart or more",
                        "What Northwind Traders promises is what arrives. 4, Agree");
        assertThat(account.select(".turn").text()).contains("Who else could do it Mega Corp");
        assertThat(html(maria, Role.MANAGER, "/accounts/" + maria.accountId).select(".scale-said"))
                .isEmpty();
        looksRight(maria, "/reports/statements", "statements");
        looksRight(maria, "/accounts/" + maria.accountId, "account-at-length");
    }

    @Test
    void fewerThanFiveAreNotShownAndAWaveWithoutStatementsSaysSo() {
        Invited few = AtLength.relationship(false);
        AtLength.answer(few, 300, Map.of());
        Document report = html(few, Role.CONSULTANT, "/reports/statements");
        assertThat(report.select("h1").text()).startsWith("Too few answered");
        assertThat(report.select("svg.lean, .lean, table")).isEmpty();
        assertThat(few.given.as(Role.CONSULTANT).get("/reports/statements.csv").asString())
                .doesNotContain("promises");
        Invited pulse = Invited.somebody();
        assertThat(html(pulse, Role.CONSULTANT, "/reports/statements")
                        .select("h1")
                        .text())
                .contains("did not ask the statements of trust");
    }

    private static Document html(Invited who, Role role, String path) {
        var answer = who.given.as(role).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private void looksRight(Invited who, String path, String name) {
        for (int width : List.of(1280, 390)) {
            Page page = Browser.page(new NewContextOptions().setViewportSize(width, 900));
            page.context()
                    .addCookies(
                            List.of(new Cookie(SessionCookie.SESSION, who.given.token(Role.CONSULTANT)).setUrl(url)));
            page.navigate(url + path);
            Browser.picture(page, name + "-" + width);
            assertThat(Browser.violations(page)).as(name + " " + width).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " scrolls sideways at " + width)
                    .isTrue();
            page.close();
        }
    }
}
