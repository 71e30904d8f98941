package org.canvass.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.organization.Given;
import org.canvass.organization.Ids;
import org.canvass.organization.Role;
import org.canvass.placement.Placement;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.audience.Audience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReportsTest {

    private static final Instant SPRING = Instant.parse("2025-04-01T08:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2025-10-01T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/canvas", "/segments", "/coverage", "/trust", "/trend", "/movement", "/recommendation"})
    void withoutAWaveTheOneNextStepIsShown(String report) {
        Document page = page(Given.organization(), Role.CONSULTANT, report);
        assertThat(page.select("h1").text()).isEqualTo("No report yet: nobody has been asked.");
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/waves/new");
    }

    @Test
    void theCanvasSaysHowManyWereAskedAndHowManyMoved() {
        Given given = twoWaves();
        Document page = page(given, Role.MANAGER, "/canvas");
        assertThat(page.select("h1").text()).isEqualTo("We have asked 8 of 12 customers; 3 moved since Spring 2025.");
        assertThat(page.select("details.twin tbody tr")).hasSize(12);
        assertThat(page.select("ul.tray li").text()).isEqualTo("Customer 11 one of 2, 4");
    }

    @Test
    void theSegmentsAddUpToTheBook() {
        Document page = page(twoWaves(), Role.MANAGER, "/segments");
        List<String> counts = page.select("main table tbody tr td:nth-child(2)").eachText();
        assertThat(counts.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(12);
        assertThat(page.select("main table tfoot td").get(1).text()).isEqualTo("7\u202f800");
    }

    @Test
    void theMatrixCountsOnlyThosePlacedInBothWaves() {
        Document page = page(twoWaves(), Role.MANAGER, "/movement");
        assertThat(page.select("h1").text())
                .isEqualTo("3 of 11 customers changed their segment from Spring 2025 to Autumn 2025.");
        assertThat(page.select("table.matrix td.moved").eachText()).containsExactly("3");
        assertThat(page.select(".lede").text()).contains("fewer than twenty pairs");
    }

    @Test
    void theSCurveShowsWhoClimbed() {
        Document page = page(twoWaves(), Role.MANAGER, "/trust");
        assertThat(page.select("h1").text()).isEqualTo("3 of 11 customers climbed since Spring 2025, 0 slid.");
    }

    @Test
    void theTrendCountsMatchedAccountsOnly() {
        Document page = page(twoWaves(), Role.MANAGER, "/trend");
        assertThat(page.select("figure .base").first().text())
                .isEqualTo("n = 11 matched customers: a small base, so dashed. Bands are 95% intervals.");
    }

    @Test
    void coverageSaysWhomWeAskedAndWhatTheRestStandsOn() {
        Document page = page(twoWaves(), Role.MANAGER, "/coverage");
        assertThat(page.select("h1").text()).isEqualTo("Heard from 0 of 12 customers, 0% of revenue.");
        assertThat(page.select("table.evidence-grid tbody td")).hasSize(9);
        assertThat(page.select("table.evidence-grid").text()).contains("3 of 3 asked", "5 of 8 asked");
    }

    @Test
    void movementsSayWhatNoiseAloneWouldDo() {
        String page = page(twoWaves(), Role.MANAGER, "/movement").text();
        assertThat(page).contains("3 of 11 changed; answer noise alone could produce about 0");
        assertThat(page).doesNotContain("no change");
    }

    @Test
    void anAccountManagerSeesOnlyTheirOwnBook() {
        Given given = twoWaves();
        Document page = page(given, Role.ACCOUNT_MANAGER, "/canvas");
        assertThat(page.select("details.twin tbody tr")).hasSize(6);
        assertThat(page.select("select[name=manager]")).isEmpty();
        String foreign = given.within(() -> AccountManager.<AccountManager>find("externalId", "2")
                .firstResult()
                .id
                .toString());
        assertThat(page(given, Role.ACCOUNT_MANAGER, "/canvas?manager=" + foreign)
                        .select("details.twin tbody tr"))
                .hasSize(6);
    }

    @Test
    void anotherOrganizationsWaveIsNotThere() {
        Given mine = twoWaves();
        Given other = twoWaves();
        String wave = other.within(() -> Wave.launched().get(0).id.toString());
        mine.as(Role.MANAGER).get("/reports/canvas?wave=" + wave).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canvas", "segments", "coverage", "trust", "trend", "movement", "recommendation"})
    void everyReportCanBeTakenAlongAsCsv(String report) {
        String csv = twoWaves()
                .as(Role.MANAGER)
                .get("/reports/" + report + ".csv")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv.lines().count()).isGreaterThan(3);
    }

    @Test
    void everyCsvCanBeHadAsAWorkbookByTheSamePeople() {
        Given given = twoWaves();
        byte[] workbook = given.as(Role.MANAGER)
                .get("/reports/segments.xlsx")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"segments-autumn-2025.xlsx\"")
                .extract()
                .asByteArray();
        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(Given.nobody().get("/reports/segments.xlsx").statusCode())
                .isEqualTo(Given.nobody().get("/reports/segments.csv").statusCode())
                .isNotEqualTo(200);
        given.as(Role.MANAGER).get("/reports/nothing.xlsx").then().statusCode(404);
    }

    private static Document page(Given given, Role role, String report) {
        return Jsoup.parse(given.as(role)
                .get("/reports" + report)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Twelve customers, six of each account manager; three climb from segment 3 to 4; one stays unplaced. */
    private static Given twoWaves() {
        Given given = Given.organization();
        given.within(() -> {
            AccountManager nancy =
                    manager("1", given.member(Role.ACCOUNT_MANAGER).id());
            AccountManager andrew = manager("2", null);
            List<Account> accounts = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                accounts.add(account(i, i % 2 == 0 ? nancy : andrew));
            }
            Wave spring = wave("Spring 2025", SPRING);
            Wave autumn = wave("Autumn 2025", AUTUMN);
            for (int i = 0; i < 12; i++) {
                boolean unplaced = i == 11;
                place(spring, accounts.get(i), i, unplaced ? null : 3, unplaced ? null : "everyday");
                boolean climbs = i < 3;
                place(
                        autumn,
                        accounts.get(i),
                        i,
                        unplaced ? null : climbs ? 4 : 3,
                        unplaced ? null : climbs ? "knowledge" : "everyday");
            }
        });
        return given;
    }

    private static AccountManager manager(String key, UUID member) {
        AccountManager manager = new AccountManager();
        manager.id = Ids.next();
        manager.externalId = key;
        manager.name = "Manager " + key;
        manager.memberId = member;
        manager.persist();
        return manager;
    }

    private static Account account(int number, AccountManager manager) {
        Account account = new Account();
        account.id = Ids.next();
        account.externalId = "C" + number;
        account.name = "Customer " + number;
        account.manager = manager;
        account.createdAt = account.updatedAt = SPRING;
        account.persist();
        return account;
    }

    private static Wave wave(String name, Instant launchedAt) {
        Wave wave = new Wave();
        wave.id = Ids.next();
        wave.name = name;
        wave.surveyKey = "pulse";
        wave.modelKey = "canvas";
        wave.languageRule = "contact";
        wave.audience = Audience.everyone();
        wave.state = WaveState.CLOSED;
        wave.closesOn = LocalDate.of(2025, 12, 1);
        wave.createdAt = wave.launchedAt = wave.closedAt = launchedAt;
        wave.persist();
        return wave;
    }

    private static void place(Wave wave, Account account, int number, Integer segment, String stage) {
        Placement placement = new Placement();
        placement.id = Ids.next();
        placement.waveId = wave.id;
        placement.accountId = account.id;
        placement.modelKey = "canvas";
        placement.modelVersion = "1";
        placement.asOf = LocalDate.of(2025, 4, 1);
        placement.inputs = "[]";
        placement.x = 2;
        placement.y = segment == null ? null : segment == 4 ? 3 : 2;
        placement.segment = segment;
        placement.possible = segment == null ? "2|4" : segment.toString();
        placement.evidence = number < 8 ? "ASKED" : "ASSUMED";
        placement.flags = "";
        placement.revenue = BigDecimal.valueOf(100L * (number + 1));
        placement.stage = stage;
        placement.appetite = number < 8 ? "YES" : null;
        placement.placedAt = placement.frozenAt = wave.launchedAt;
        placement.persist();
    }
}
