package org.canvass.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.AccountManager;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Eventually;
import org.canvass.invitation.page.Guesses;
import org.canvass.launch.ReceivedMail;
import org.canvass.organization.Role;
import org.canvass.placement.Placement;
import org.canvass.placement.SomeBook;
import org.canvass.wave.Wave;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the launch of a Voice of Staff, over its letter and page, to what reports and placements make of it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class StaffWaveTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private SomeBook book;
    private UUID alfreds;
    private UUID berglunds;
    private UUID chops;
    private UUID maria;
    private UUID wave;
    private String address;

    @BeforeEach
    void nancyLooksAfterTwoAndAWaveIsUnderWay() {
        Arc.container().instance(Guesses.class).get().forget();
        book = SomeBook.create();
        alfreds = book.account("Alfreds", 9_000, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        berglunds = book.account("Berglunds", 5_000, 5, "Tea Fish", "Wine");
        chops = book.account("Chop-suey", 1_000, 5, "Tea", "Wine");
        maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        book.contact(berglunds, "Christina Berglund", ContactRole.DM);
        address = "nancy-" + UUID.randomUUID() + "@northwind.test";
        UUID nancy = book.manager("Nancy Davolio", Role.ACCOUNT_MANAGER, alfreds, berglunds);
        book.given.within(() -> AccountManager.update("email = ?1 where id = ?2", address, nancy));
        book.manager("Andrew Fuller", null, chops);
        wave = book.launch("Autumn", 2);
        book.placeDue();
    }

    @Test
    void oneLetterBringsAPageWithAllTheirAccounts() {
        Document plan = page(Role.CONSULTANT, "/staff-waves/new");
        assertThat(plan.select("h1").text()).isEqualTo("Ask 1 account manager what their customers would say?");
        assertThat(plan.text()).contains("Without an e-mail address, not asked", "Andrew Fuller");
        UUID launched = launch();
        ReceivedMail letter = letter();
        assertThat(letter.subject()).startsWith("What would your customers say? Your estimate until ");
        assertThat(letter.text().orElseThrow())
                .contains("Dear Nancy Davolio,", "in Autumn we are asking them the same");
        Response desk = RestAssured.given().get(link());
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(desk.header("Cache-Control")).isEqualTo("no-store");
        assertThat(desk.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        Document list = Jsoup.parse(desk.asString());
        assertThat(list.select(".book b").eachText()).containsExactly("Alfreds", "Berglunds");
        assertThat(list.select("script")).isEmpty();
        assertThat(page(Role.CONSULTANT, "/staff-waves/" + launched)
                        .select("tbody tr")
                        .text())
                .contains("Nancy Davolio sent 0 0 2 not yet");
        assertThat(book.given.<StaffAsk>within(() -> StaffAsk.of(launched).get(0)).startedAt)
                .as("looking records nothing")
                .isNull();
    }

    @Test
    void eachAccountIsKeptByItselfAndCanBeCorrectedUntilTheFinish() {
        UUID launched = launch();
        Response kept = estimate(alfreds, "V1", "knowledge", "V2", "yes", "V6", "recent", "V4", "9");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).endsWith("/accounts/" + berglunds);
        assertThat(estimate(alfreds, "V1", "risk", "V2", "maybe", "V6", "judgement")
                        .statusCode())
                .isEqualTo(303);
        assertThat(estimate(berglunds, "_pass", "1").header("Location")).doesNotContain("accounts");
        Document list = Jsoup.parse(RestAssured.given().get(link()).asString());
        assertThat(list.select(".book li").eachAttr("class")).containsExactly("given", "passed");
        Document form = Jsoup.parse(
                RestAssured.given().get(link() + "/accounts/" + alfreds).asString());
        assertThat(form.select("input[name=V1][value=risk]").hasAttr("checked")).isTrue();
        Estimate estimate = book.given.<Estimate>within(() -> Estimate.of(launched, alfreds));
        assertThat(estimate.trust).isEqualTo("risk");
        assertThat(estimate.appetite).isEqualTo("Maybe");
        assertThat(estimate.heard).isEqualTo("judgement");
        assertThat(estimate.recommend).isNull();
        assertThat(RestAssured.given()
                        .redirects()
                        .follow(false)
                        .post(link() + "/finish")
                        .statusCode())
                .isEqualTo(303);
        assertThat(estimate(alfreds, "V1", "identification").statusCode()).isEqualTo(200);
        assertThat(book.given.<Estimate>within(() -> Estimate.of(launched, alfreds)).trust)
                .as("locked")
                .isEqualTo("risk");
        assertThat(Jsoup.parse(RestAssured.given().get(link()).asString())
                        .select("h1")
                        .text())
                .isEqualTo("Thank you, that is all.");
    }

    @Test
    void whatNoHonestFormSendsIsRefusedAndNothingIsKept() {
        UUID launched = launch();
        assertThat(estimate(alfreds, "V1", "sideways").statusCode()).isEqualTo(400);
        assertThat(estimate(alfreds, "V99", "x").statusCode()).isEqualTo(400);
        assertThat(estimate(alfreds, "V4", "11").statusCode()).isEqualTo(400);
        assertThat(estimate(alfreds, "V5", "").statusCode()).isEqualTo(422);
        assertThat(estimate(chops, "V1", "risk").statusCode())
                .as("another's account")
                .isEqualTo(404);
        assertThat(estimate(UUID.randomUUID(), "V1", "risk").statusCode()).isEqualTo(404);
        String other = link().substring(0, link().length() - 1) + (link().endsWith("A") ? "B" : "A");
        assertThat(RestAssured.given().get(other).statusCode()).isIn(404, 429);
        assertThat(RestAssured.given().get(link().replace("/v/", "/s/")).statusCode())
                .as("worth nothing where customers answer")
                .isIn(404, 429);
        assertThat(book.given.<Long>within(() -> Estimate.count("staffWaveId", launched)))
                .isZero();
    }

    @Test
    void theWaveIsHiddenFromThoseWhoAreAskedUntilTheyHaveFinished() {
        launch();
        book.answer(wave, maria, 1, "P1=knowledge", "P2=yes", "P6=Never stop calling.");
        for (String path : List.of("/", "/reports/canvas", "/accounts/" + alfreds, "/accounts", "/reports/trust")) {
            assertThat(page(Role.ACCOUNT_MANAGER, path).text())
                    .as(path)
                    .doesNotContain("Knowledge Based", "Never stop calling.", "Realise Mutual Value");
        }
        assertThat(book.given
                        .as(Role.ACCOUNT_MANAGER)
                        .get("/reports/canvas?wave=" + wave)
                        .statusCode())
                .isIn(404, 200);
        assertThat(page(Role.ACCOUNT_MANAGER, "/").select(".tasks").text())
                .contains("What would your customers say?", "Autumn is hidden from you.");
        assertThat(page(Role.CONSULTANT, "/accounts/" + alfreds).text()).contains("Never stop calling.");
        estimate(alfreds, "V1", "risk", "V2", "yes", "V6", "recent");
        assertThat(page(Role.ACCOUNT_MANAGER, "/accounts/" + alfreds).text()).doesNotContain("Never stop calling.");
        RestAssured.given().post(link() + "/finish");
        assertThat(page(Role.ACCOUNT_MANAGER, "/accounts/" + alfreds).text())
                .contains("Never stop calling.", "Knowledge Based");
        Document gap = page(Role.CONSULTANT, "/reports/gap");
        assertThat(gap.select("h1").text()).contains("known from both sides");
        assertThat(gap.text()).contains("with fewer than 20 pairs nothing is concluded.");
        assertThat(book.given.as(Role.CONSULTANT).get("/reports/gap.csv").asString())
                .contains("Alfreds,Nancy Davolio,Risk Based,Knowledge Based,Yes,Yes,,recent");
    }

    @Test
    void anEstimateStandsInAndIsNeverAsked() {
        launch();
        estimate(alfreds, "V1", "knowledge", "V2", "yes", "V6", "earlier");
        book.placeDue();
        Placement placed = book.placement(wave, alfreds);
        assertThat(placed.segment).isEqualTo(6);
        assertThat(placed.evidence).isEqualTo("ASSUMED");
        assertThat(placed.stage).isNull();
        assertThat(book.explained(wave, alfreds).placing().segment()).hasValue(6);
        assertThat(page(Role.CONSULTANT, "/accounts/" + alfreds).text())
                .contains(
                        "estimated by the account manager, who asked them longer ago",
                        "it is the account manager's estimate");
        book.answer(wave, maria, 1, "P1=everyday", "P2=same");
        book.placeDue();
        assertThat(book.placement(wave, alfreds).evidence).isEqualTo("ASKED");
        assertThat(book.placement(wave, alfreds).stage).isEqualTo("everyday");
    }

    @Test
    void itBeginsBeforeTheFirstAnswerOrNotAtAll() {
        book.answer(wave, maria, 1, "P1=knowledge");
        Response late = plan(wave.toString());
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(late.asString()).select("[role=alert]").text()).contains("has answers already");
        assertThat(plan("").statusCode()).isEqualTo(303);
        assertThat(plan("").statusCode()).as("the same name again").isEqualTo(400);
    }

    @Test
    void itEndsWithItsWaveAndThenNothingIsTaken() {
        UUID launched = launch();
        // What has not left by then is withdrawn with the end.
        letter();
        book.given.within(() -> Wave.byId(wave).close(null, Instant.now()));
        assertThat(book.given.<StaffWave>within(() -> StaffWave.found(launched)).closedAt)
                .isNotNull();
        assertThat(estimate(alfreds, "V1", "risk").statusCode()).isEqualTo(410);
        assertThat(page(Role.ACCOUNT_MANAGER, "/reports/canvas").select("h1").text())
                .contains("We have asked");
    }

    @Test
    void anotherOrganizationsIsNotThere() {
        UUID launched = launch();
        SomeBook other = SomeBook.create();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.CONSULTANT)) {
            assertThat(other.given.as(role).get("/staff-waves/" + launched).statusCode())
                    .isEqualTo(404);
            assertThat(other.given
                            .as(role)
                            .post("/staff-waves/" + launched + "/closing")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.given
                            .as(role)
                            .post("/staff-waves/" + launched + "/reminders")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(book.given.as(Role.ACCOUNT_MANAGER).get("/staff-waves").statusCode())
                .isEqualTo(403);
        assertThat(book.given.<StaffWave>within(() -> StaffWave.found(launched)).closedAt)
                .isNull();
    }

    private UUID launch() {
        Response launched = plan(wave.toString());
        assertThat(launched.statusCode()).isEqualTo(303);
        return UUID.fromString(launched.header("Location").replace("/staff-waves/", ""));
    }

    private Response plan(String beside) {
        return book.given
                .as(Role.CONSULTANT)
                .contentType("application/x-www-form-urlencoded")
                .formParam("name", beside.isEmpty() ? "Alone" : "Beside Autumn")
                .formParam("beside", beside)
                .formParam("closesOn", today.plusDays(7).toString())
                .post("/staff-waves/new");
    }

    private Response estimate(UUID account, String... fields) {
        var request = RestAssured.given()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(link() + "/accounts/" + account);
    }

    private ReceivedMail letter() {
        Eventually.holds(() -> !TestServers.mailbox().newestFirst(address).isEmpty());
        assertThat(TestServers.mailbox().newestFirst(address)).hasSize(1);
        return TestServers.mailbox().newestFirst(address).get(0);
    }

    private String link() {
        return Jsoup.parse(letter().html().orElseThrow()).select("a.button").attr("href");
    }

    private Document page(Role role, String path) {
        Response response = book.given.as(role).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }
}
