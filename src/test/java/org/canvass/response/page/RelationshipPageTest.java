package org.canvass.response.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.response.Invited;
import org.canvass.survey.Surveys;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relationship survey as a customer answers it: over HTTP against the real database, and in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RelationshipPageTest {
    private static final int MOST_BYTES = 15 * 1024;

    @Test
    void aWholeResponseLeavesNamedAnswersAndTheOrderShown() {
        Invited maria = somebody("en");
        send(maria, 1, "P1", "risk", "P2", "same");
        send(maria, 2, "P4", "8", "P5", "DM");
        List<String> drawn = new ArrayList<>();
        for (int page = 3; page <= 4; page++) {
            List<String> shown = keys(page(maria, page));
            drawn.addAll(shown);
            List<String> fields = new ArrayList<>();
            shown.forEach(key -> fields.addAll(List.of(key, key.equals("TX1") ? "2" : "4")));
            assertThat(send(maria, page, fields.toArray(String[]::new)).statusCode())
                    .isEqualTo(303);
        }
        assertThat(drawn).hasSize(13).doesNotHaveDuplicates();
        send(maria, 5, "NI1", "5", "NI2", "not-relevant", "NI6", "2");
        assertThat(keys(page(maria, 6))).containsExactly("NP1", "NP6");
        send(maria, 6, "NP1", "3", "NP6", "cannot-say");
        send(maria, 7, "C1.text", "Mega Corp", "B1", "4", "G1", "grow");
        assertThat(page(maria, 8).select(".ask").size()).isEqualTo(4);
        send(maria, 8, "C2", "2", "G2", "Abroad", "F1", "cannot-say", "F2", "Ideas");
        send(maria, 9, "W1", "25-49", "W2", "half", "D2", "finance", "D3", "few");
        assertThat(send(maria, 10, "P6", "Call us", "P7", "yes").header("Location"))
                .isEqualTo("?");

        assertThat(Invited.rows(
                        "select concat_ws(' ', a.question, a.feeds, a.about, a.means, a.codes, a.number, a.value, a.text)"
                                + " from answer a join response r on r.organization_id = a.organization_id and"
                                + " r.id = a.response_id where r.invitation_id = ? and a.question not like 'P%' and"
                                + " a.question not like 'T%' order by a.question",
                        maria.invitationId))
                .containsExactly(
                        "B1 IMPORTANCE 4",
                        "C1 COMPETITOR Mega Corp",
                        "C2 COMPARISON 2",
                        "D2 WHO_ELSE finance",
                        "D3 PROCESS few few",
                        "F1 INVOLVED_EARLY cannot-say",
                        "F2 FUTURE_NEED Ideas",
                        "G1 MARKET grow grow",
                        "G2 GROWTH Abroad",
                        "NI1 NEED_IMPORTANCE quality 5",
                        "NI2 NEED_IMPORTANCE delivery not-relevant",
                        "NI6 NEED_IMPORTANCE ideas 2",
                        "NP1 NEED_PERFORMANCE quality 3",
                        "NP6 NEED_PERFORMANCE ideas cannot-say",
                        "W1 SHARE_OF_WALLET 25-49 25-49 0.3700",
                        "W2 CEILING half half 0.5000");
        assertThat(Invited.rows(
                        "select a.question from answer a join response r on r.organization_id = a.organization_id and"
                                + " r.id = a.response_id where r.invitation_id = ? and a.feeds like 'TRUST\\_%'"
                                + " order by a.place",
                        maria.invitationId))
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"29999, ?", "30000, ?page=4", ", ?"})
    void aQuestionMayWaitForTheAccountsRevenue(Integer revenue, String onwards) throws IOException {
        String yaml = Files.readString(Path.of("src/test/resources/surveys/good/behaviours.yaml"));
        Invited maria =
                Invited.inWave(Given.organization("Northwind Traders"), Surveys.parse("behaviours", yaml), false, "en");
        if (revenue != null) {
            LocalDate end = LocalDate.now(ZoneOffset.UTC).minusDays(2);
            Invited.sql(
                    "insert into figure (organization_id, id, account_id, kind, period_start, period_end, amount,"
                            + " currency, source, updated_at) values (?, ?, ?, 'REVENUE', ?, ?, ?, 'EUR', 'file', now(6))",
                    maria.given.id(),
                    UUID.randomUUID(),
                    maria.accountId,
                    end.minusYears(1).plusDays(1),
                    end,
                    revenue);
        }
        send(maria, 1);
        send(maria, 2);
        assertThat(send(maria, 3, "vital", "3", "people", "Ana\r\nAna", "money", "1'200", "two-of-three", "b")
                        .header("Location"))
                .isEqualTo(onwards);
        assertThat(maria.kept()).contains("money=1200", "people=Ana", "two-of-three=b", "vital=3");
    }

    @Test
    void aLineBesideNobodyIsShownAgainWithBoth() {
        Invited maria = somebody("en");
        send(maria, 1, "P1", "risk", "P2", "same");
        for (int page = 2; page <= 5; page++) {
            send(maria, page);
        }
        Response again = send(maria, 7, "C1", "nobody", "C1.text", "Mega <b>Corp</b>", "B1", "3");
        assertThat(again.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.select("#note").text()).contains("One question needs your attention");
        assertThat(page.select("input[name='C1.text']").val()).isEqualTo("Mega <b>Corp</b>");
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("nobody", "3");
    }

    @ParameterizedTest(name = "{0} px, {1}, dark: {2}")
    @CsvSource({"320,de,false", "390,en,true", "1280,fr,false"})
    void everyPageIsSmallFreeOfAxeViolationsAndNeverScrollsSideways(int width, String language, boolean dark) {
        Invited maria = somebody(language);
        maria.suits("Confections");
        Page page = Browser.page(new NewContextOptions()
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(true)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + maria.path());
        for (int number = 1; number <= 10; number++) {
            String name = "relationship-" + width + "-" + language + "-" + number;
            Browser.picture(page, name);
            assertThat(Browser.violations(page)).as(name).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s scrolls sideways", name)
                    .isTrue();
            assertThat(given().get(maria.path() + "?page=" + number).asString().getBytes(StandardCharsets.UTF_8).length)
                    .as("%s weighs", name)
                    .isLessThanOrEqualTo(MOST_BYTES);
            for (String choice : List.of(
                    "P1=risk", "P2=maybe", "P5=DM", "NI1=4", "NI2=5", "NI3=3", "NI4=4", "NI5=2", "NI6=1", "G1=grow")) {
                String[] parts = choice.split("=");
                var radio = page.locator("input[name='" + parts[0] + "'][value='" + parts[1] + "']");
                if (radio.count() == 1) {
                    radio.check();
                }
            }
            if (number == 7) {
                page.fill("input[name='C1.text']", "Mega Corp");
            }
            page.click("button:not(.plain)");
        }
        assertThat(page.locator("h1").count()).isEqualTo(1);
        page.close();
    }

    @Test
    void onAPhoneEveryPointOfAMatrixIsLargeEnoughForAThumbAndReachedByKeyboard() {
        Invited maria = somebody("en");
        send(maria, 1, "P1", "risk", "P2", "same");
        send(maria, 2, "P4", "8");
        Page page =
                Browser.page(new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + maria.path());
        assertThat(page.locator(".it").count()).isEqualTo(7);
        for (var target : page.locator(".it label").all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(48);
            assertThat(target.boundingBox().width).isGreaterThanOrEqualTo(48);
        }
        var first = page.locator(".it").first();
        String key = first.locator("input").first().getAttribute("name");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("?page=4"));
        assertThat(maria.kept()).contains(key + "=3");
        page.close();
    }

    private static Invited somebody(String language) {
        return Invited.inWave(
                Given.organization("Northwind Traders"),
                Surveys.shipped("relationship").orElseThrow(),
                false,
                language);
    }

    private static Document page(Invited who, int number) {
        return Jsoup.parse(given().get(who.path() + "?page=" + number).asString());
    }

    private static List<String> keys(Document page) {
        return page.select(".it").stream()
                .map(row -> row.selectFirst("input").attr("name"))
                .toList();
    }

    private static Response send(Invited who, int page, String... fields) {
        var form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_page", page);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(who.path());
    }
}
