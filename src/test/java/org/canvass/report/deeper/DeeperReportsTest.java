package org.canvass.report.deeper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.FactKind;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DeeperReportsTest {

    @ConfigProperty(name = "canvass.url")
    String url;

    @ParameterizedTest
    @ValueSource(strings = {"value", "wallet", "needs", "deciders", "prospects", "kpis"})
    void withoutAWaveTheOneNextStepIsShown(String report) {
        Document page = page(Given.organization(), Role.CONSULTANT, "/reports/" + report);
        assertThat(page.select("h1").text()).isEqualTo("No report yet: nobody has been asked.");
    }

    @Test
    void theListsHoldExactlyThoseWhoBelongThere() {
        DeepBook deep = new DeepBook();
        assertThat(lists(deep, Role.MANAGER))
                .containsExactly(
                        "Underserved,Alfa,partly asked",
                        "Cross-sell,Alfa,asked",
                        "Cross-sell,Tau,assumed",
                        "Partnership candidates,Alfa,asked",
                        "Light touch, left alone,Beta,asked");
        Document page = page(deep, Role.MANAGER, "/reports/value");
        assertThat(page.select("h1").text())
                .isEqualTo(
                        "2 customers hold more than we draw from the relationship; 42\u202f000 EUR of it are known.");
        assertThat(page.select("#UNDERSERVED ~ table ul.why li").eachText())
                .containsExactly(
                        "They said they want to do more.",
                        "The upside is in the highest third of all.",
                        "Service is light; their segment should get close care.");
        assertThat(page.select("section:has(#CROSS_SELL) ul.why li").eachText())
                .contains("They asked to hear about Wine.", "6 of 6 peers take Beer.");
        assertThat(page.select("section:has(#LIGHT_TOUCH) > p").text()).contains("it is a right outcome");
    }

    @Test
    void throughAnotherModelNothingLessIsKnown() {
        DeepBook deep = new DeepBook();
        for (String report : List.of("value", "wallet", "needs", "deciders", "kpis")) {
            page(deep, Role.MANAGER, "/reports/" + report + "?model=loyalty-value");
        }
        assertThat(csv(deep, Role.MANAGER, "/reports/value.csv?model=loyalty-value"))
                .anyMatch(line -> line.contains("Light touch, left alone") && line.contains(",Beta,"))
                .anyMatch(line -> line.startsWith("Partnership candidates") && line.contains(",Alfa,"));
        deep.said(deep.maria, "CEILING", null, "half", "half", null, "0.5", null);
        deep.said(deep.karl, "CEILING", null, "quarter", "quarter", null, "0.25", null);
        for (String model : List.of("canvas", "loyalty-value")) {
            assertThat(row(csv(deep, Role.MANAGER, "/reports/wallet.csv?model=" + model), "Alfa"))
                    .as("who decides weighs three, whatever the model")
                    .contains(",0.5000,customer,");
        }
    }

    @Test
    void whatTheOrganizationDecidesMovesTheLists() {
        DeepBook deep = new DeepBook();
        deep.fact(deep.alfa, FactKind.JOINT_PLAN, "1");
        Given given = deep.book.given;
        given.as(Role.CONSULTANT)
                .formParam("ownPlanFrom", "20 000")
                .formParam("untouchedDays", "90")
                .formParam("tier-6", "LIGHT")
                .formParam("tier-5", "LIGHT")
                .formParam("tier-4", "LIGHT")
                .post("/reports/deeper/settings")
                .then()
                .statusCode(303);
        assertThat(lists(deep, Role.MANAGER))
                .containsExactly(
                        "Cross-sell,Alfa,asked", "Cross-sell,Tau,assumed", "Light touch, left alone,Beta,asked");
        assertThat(page(deep, Role.MANAGER, "/reports/wallet").text())
                .contains("3 customers are worth a plan of their own");
        assertThat(page(deep, Role.CONSULTANT, "/reports/deeper/settings")
                        .select("#ownPlanFrom")
                        .attr("value"))
                .isEqualTo("20000");
        assertThat(Jsoup.parse(given.as(Role.CONSULTANT)
                                .formParam("untouchedDays", "3")
                                .post("/reports/deeper/settings")
                                .then()
                                .statusCode(400)
                                .extract()
                                .asString())
                        .select(".notice.bad")
                        .text())
                .isEqualTo("Days without contact are a number from 7 to 730.");
        given.as(Role.MANAGER).get("/reports/deeper/settings").then().statusCode(403);
    }

    @Test
    void theWalletKnowsWhatIsWrongWithItself() {
        DeepBook deep = new DeepBook();
        List<String> rows = csv(deep, Role.MANAGER, "/reports/wallet.csv");
        assertThat(row(rows, "Alfa"))
                .contains(",30000.0000,120000.00,record,")
                .contains(",0.2500,0.6000,record,42000.00,");
        assertThat(row(rows, "Delta")).contains("They spend more with us than they are said to spend with anybody.");
        assertThat(row(rows, "Tau")).contains("Nobody has said what they spend with any vendor.");
        deep.said(deep.maria, "SHARE_OF_WALLET", null, "10-24", "10-24", null, "0.17", null);
        deep.said(deep.maria, "CEILING", null, "half", "half", null, "0.5", null);
        assertThat(row(csv(deep, Role.MANAGER, "/reports/wallet.csv"), "Alfa"))
                .as("what the customer says comes before our own record")
                .contains(",30000.0000,176470.59,customer,")
                .contains(",0.1700,0.5000,customer,58235.29,");
        assertThat(lists(deep, Role.MANAGER)).contains("Underserved,Alfa,asked");
    }

    @Test
    void needsAreRatingsAndSpeakForAllFromTenOn() {
        DeepBook deep = new DeepBook();
        deep.said(deep.maria, "NEED_IMPORTANCE", "quality", null, null, 5, null, null);
        deep.said(deep.maria, "NEED_PERFORMANCE", "quality", null, null, 3, null, null);
        deep.said(deep.maria, "NEED_IMPORTANCE", "ideas", null, null, 2, null, null);
        deep.said(deep.maria, "NEED_PERFORMANCE", "ideas", null, null, 2, null, null);
        deep.said(deep.maria, "NEED_IMPORTANCE", "cost", null, null, 4, null, null);
        deep.said(deep.maria, "NEED_PERFORMANCE", "cost", null, null, 5, null, null);
        deep.said(deep.maria, "COMPETITOR", null, null, null, null, null, "Exotic Liquids");
        Document page = page(deep, Role.CONSULTANT, "/reports/needs");
        assertThat(page.select("h1").text()).isEqualTo("1 customer rated their needs: too few to speak of all.");
        assertThat(page.select("table.rows tr:contains(Alfa)").text())
                .isEqualTo("Alfa Quality of what is delivered 5 3 10 64");
        assertThat(page.select("[data-chart]")).isEmpty();
        assertThat(page.text()).contains("Exotic Liquids");
        assertThat(page(deep, Role.MANAGER, "/reports/needs").text())
                .contains("1 customer named somebody")
                .doesNotContain("Exotic Liquids");
    }

    @Test
    void decidersKnownAndHeardAreCounted() {
        DeepBook deep = new DeepBook();
        deep.said(deep.maria, "PROCESS", null, "tender", "tender", null, null, null);
        Document page = page(deep, Role.MANAGER, "/reports/deciders");
        assertThat(page.select("h1").text()).isEqualTo("Whoever decides was heard at 8 of 10 customers.");
        String alfa = page.select("table.rows tr:contains(Alfa)").text();
        assertThat(alfa).contains("1 decides, 1 heard", "1 uses, 1 heard", "100%", "by tender");
        assertThat(page.select("table.rows tr:contains(Delta)").text()).contains("Find out who decides.");
    }

    @Test
    void prospectsAreRankedAndNeverPlaced() {
        DeepBook deep = new DeepBook();
        deep.prospect("Zaanse", "0.9", 10_000);
        deep.prospect("Yonder", "0.2", 100_000);
        deep.prospect("Unknown Ltd", null, 900_000);
        deep.book.placeDue();
        Document page = page(deep, Role.MANAGER, "/reports/prospects");
        assertThat(page.select("h1").text()).isEqualTo("Yonder is the most promising of 3 prospects.");
        assertThat(page.select("tbody tr th a").eachText()).containsExactly("Yonder", "Zaanse", "Unknown Ltd");
        assertThat(page.select("tbody tr td:first-child").eachText()).containsExactly("1", "2", "–");
        assertThat(page(deep, Role.MANAGER, "/reports/canvas").text()).doesNotContain("Yonder");
        assertThat(page(deep, Role.MANAGER, "/accounts").text()).doesNotContain("Yonder");
    }

    @Test
    void segmentsOverWavesKeepTheirBases() {
        DeepBook deep = new DeepBook();
        List<String> rows = csv(deep, Role.MANAGER, "/reports/kpis.csv");
        assertThat(rows).contains("Customers,,Together,Spring,10.0,10", "Response,,Together,Spring,1.0,10");
        assertThat(rows).contains("Net promoter score,,Together,Spring,,1");
    }

    @Test
    void anAccountManagerSeesTheirOwnByTheThirdsOfAll() {
        DeepBook deep = new DeepBook();
        deep.book.manager("Nancy", Role.ACCOUNT_MANAGER, deep.gamma, deep.beta);
        assertThat(lists(deep, Role.ACCOUNT_MANAGER))
                .as("the only upside in the book is not therefore in its highest third")
                .containsExactly("Light touch, left alone,Beta,asked");
        assertThat(csv(deep, Role.ACCOUNT_MANAGER, "/reports/wallet.csv")).hasSize(3);
        assertThat(csv(deep, Role.ACCOUNT_MANAGER, "/reports/deciders.csv")).hasSize(3);
    }

    @Test
    void twoOrganizationsOfTheSameNamesNeverMix() {
        DeepBook mine = new DeepBook();
        DeepBook other = new DeepBook();
        other.fact(other.beta, FactKind.TIER, "1");
        other.said(other.maria, "SHARE_OF_WALLET", null, null, "10-24", null, "0.17", null);
        other.prospect("Zaanse", "0.9", 10_000);
        other.book
                .given
                .as(Role.CONSULTANT)
                .formParam("ownPlanFrom", "1")
                .formParam("untouchedDays", "700")
                .formParam("tier-6", "LIGHT")
                .post("/reports/deeper/settings")
                .then()
                .statusCode(303);
        assertThat(lists(mine, Role.MANAGER)).hasSize(5);
        assertThat(row(csv(mine, Role.MANAGER, "/reports/wallet.csv"), "Alfa")).contains(",record,");
        assertThat(page(mine, Role.MANAGER, "/reports/prospects").select("h1").text())
                .isEqualTo("No prospect is known.");
        assertThat(page(mine, Role.CONSULTANT, "/reports/deeper/settings")
                        .select("#untouchedDays")
                        .attr("value"))
                .isEqualTo("90");
        mine.book
                .given
                .as(Role.MANAGER)
                .get("/reports/value?wave=" + other.wave)
                .then()
                .statusCode(404);
    }

    @Test
    void theAccountsPageAnswersTheSevenQuestionsOrSaysThatNobodyAsked() {
        DeepBook deep = new DeepBook();
        deep.fact(deep.alfa, FactKind.PROBLEMS_OPEN, "2");
        deep.fact(deep.alfa, FactKind.PROBLEMS_CLOSED, "5");
        deep.fact(deep.alfa, FactKind.ADOPTION, "0.75");
        deep.said(deep.maria, "GROWTH", null, null, null, null, null, "Kitchens of hospitals");
        deep.said(deep.maria, "MARKET", null, "grow", "grow", null, null, null);
        Document page = page(deep, Role.CONSULTANT, "/accounts/" + deep.alfa);
        List<String> seven = page.select(".seven > li").eachText();
        assertThat(seven).hasSize(7);
        assertThat(seven.get(1))
                .contains(
                        "25% of 120\u202f000 EUR a year",
                        "our own record, as of", "60%", "42\u202f000 EUR a year more");
        assertThat(seven.get(3)).contains("100% of the weight of those we know there");
        assertThat(seven.get(4)).endsWith("Not asked yet; the relationship survey does.");
        assertThat(seven.get(5)).contains("grows", "said by them on", "Kitchens of hospitals");
        assertThat(seven.get(6)).contains("They bring us in early 4 of 5");
        assertThat(page.select(".signs").text())
                .contains("14", "one every 26 days", "75%", "2", "5 solved in twelve months", "light");
        assertThat(page(deep, Role.MANAGER, "/accounts/" + deep.alfa).text())
                .contains("They bring us in early")
                .doesNotContain("Kitchens of hospitals");
        UUID prospect = deep.prospect("Zaanse", "0.9", 10_000);
        assertThat(page(deep, Role.MANAGER, "/accounts/" + prospect)
                        .select("h1")
                        .text())
                .isEqualTo("Zaanse is a prospect: no customer yet.");
    }

    @Test
    void aConfidentialWaveBelowThreeVoicesSaysNothing() {
        DeepBook deep = new DeepBook();
        UUID quiet = deep.book.launch("Quiet", 1, true);
        deep.book.answer(quiet, deep.maria, 0, "P1=risk", "P2=same", "P3=Rice");
        deep.book.placeDue();
        assertThat(lists(deep, Role.CONSULTANT))
                .as("the earlier, open answers are carried; the confidential one is not used")
                .contains("Cross-sell,Alfa,asked")
                .doesNotContain("Light touch, left alone,Alfa,asked");
    }

    @Test
    void everyPageReadsWellOnAScreenAndOnAPhone() {
        DeepBook deep = new DeepBook();
        deep.said(deep.maria, "NEED_IMPORTANCE", "quality", null, null, 5, null, null);
        deep.said(deep.maria, "NEED_PERFORMANCE", "quality", null, null, 3, null, null);
        deep.prospect("Zaanse", "0.9", 10_000);
        List<String> paths = List.of(
                "/reports/value",
                "/reports/wallet",
                "/reports/needs",
                "/reports/deciders",
                "/reports/prospects",
                "/reports/kpis",
                "/reports/deeper/settings",
                "/accounts/" + deep.alfa);
        for (int width : new int[] {1280, 390}) {
            Page page = Browser.page(new NewContextOptions().setViewportSize(width, 900));
            page.context()
                    .addCookies(List.of(
                            new Cookie(SessionCookie.SESSION, deep.book.given.token(Role.CONSULTANT)).setUrl(url)));
            for (String path : paths) {
                page.navigate(url + path);
                Browser.picture(page, "deeper" + paths.indexOf(path) + "-" + width);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s does not scroll sideways", path)
                        .isLessThanOrEqualTo(width);
            }
            page.close();
        }
    }

    private static List<String> lists(DeepBook deep, Role role) {
        return csv(deep, role, "/reports/value.csv").stream()
                .skip(1)
                .map(line -> line.replace("\"Light touch, left alone\"", "Light touch; left alone")
                        .split(","))
                .map(cells -> cells[0].replace(";", ",") + "," + cells[2] + "," + cells[5])
                .toList();
    }

    private static String row(List<String> rows, String name) {
        return rows.stream()
                .filter(line -> line.startsWith(name + ","))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> csv(DeepBook deep, Role role, String path) {
        return deep.book
                .given
                .as(role)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .extract()
                .asString()
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    private static Document page(DeepBook deep, Role role, String path) {
        return page(deep.book.given, role, path);
    }

    private static Document page(Given given, Role role, String path) {
        return Jsoup.parse(
                given.as(role).get(path).then().statusCode(200).extract().asString());
    }
}
