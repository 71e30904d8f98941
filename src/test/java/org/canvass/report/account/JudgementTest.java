package org.canvass.report.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;
import org.canvass.placement.Placement;
import org.canvass.placement.SomeBook;
import org.canvass.placement.judgement.Opinion;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.placement.judgement.Target;
import org.canvass.response.Invited;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class JudgementTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private SomeBook book;
    private UUID alfreds;
    private UUID berglunds;
    private UUID wave;

    @BeforeEach
    void aBookOfWhichTheAccountManagerLooksAfterOne() {
        book = SomeBook.create();
        alfreds = book.account("Alfreds", 9_000, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        berglunds = book.account("Berglunds", 5_000, 5, "Tea Fish", "Wine");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        UUID tom = book.contact(alfreds, "Tom Erichsen", ContactRole.USE);
        book.contact(berglunds, "Christina Berglund", ContactRole.DM);
        book.manager("Nancy Davolio", Role.ACCOUNT_MANAGER, alfreds);
        wave = book.launch("Spring", 3);
        book.answer(wave, maria, 1, "P1=knowledge", "P2=yes", "P4=9");
        book.answer(wave, tom, 1, "P1=everyday", "P2=maybe");
        book.placeDue();
    }

    @Test
    void anotherSegmentStandsBesideTheComputedOneEverywhereAndChangesNothing() {
        Placement before = book.placement(wave, alfreds);
        assertThat(override(Role.CONSULTANT, alfreds, "4", "Their buyer is leaving.", today.plusDays(90))
                        .statusCode())
                .isEqualTo(303);
        Document page = page(Role.MANAGER, "/accounts/" + alfreds);
        assertThat(page.select(".verdict").text()).startsWith("Realise Mutual Value");
        assertThat(page.select(".held").text()).contains("Held to be Grow Together until ", "set by Test consultant");
        assertThat(page.select(".held-why").text()).isEqualTo("Their buyer is leaving.");
        assertThat(page(Role.MANAGER, "/accounts").select(".held-beside").text())
                .contains("Grow Together");
        assertThat(page(Role.MANAGER, "/reports/canvas").select(".held-beside").text())
                .contains("Grow Together");
        assertThat(csv("/accounts/list.csv").lines().filter(line -> line.contains("Alfreds")))
                .singleElement()
                .asString()
                .contains(",6,Realise Mutual Value,")
                .endsWith(",4");
        assertThat(csv("/reports/segments.csv")).contains("6,Realise Mutual Value,1,");
        book.revenue(berglunds, 4_000);
        book.placeDue();
        Placement after = book.placement(wave, alfreds);
        assertThat(after.inputs).isEqualTo(before.inputs);
        assertThat(after.segment).isEqualTo(before.segment);
        assertThat(after.evidence).isEqualTo("ASKED");
        var explained = book.explained(wave, alfreds);
        assertThat(explained.placing().segment()).hasValue(after.segment);
    }

    @Test
    void itLapsesByItselfAndStaysInTheHistory() {
        override(Role.CONSULTANT, alfreds, "4", "Their buyer is leaving.", today.plusDays(10));
        book.given.within(() -> Invited.sql(
                "update segment_override set expires_on = ? where organization_id = ?",
                today.minusDays(1),
                book.given.id()));
        Document page = page(Role.CONSULTANT, "/accounts/" + alfreds);
        assertThat(page.select(".held")).isEmpty();
        assertThat(page.select(".judged .twin").text()).contains("Grow Together, from ", "Lapsed after ");
        assertThat(page(Role.MANAGER, "/accounts").select(".held-beside")).isEmpty();
    }

    @Test
    void aNewOneReplacesTheOldAndItCanBeEnded() {
        override(Role.CONSULTANT, alfreds, "4", "Their buyer is leaving.", today.plusDays(90));
        override(Role.ACCOUNT_MANAGER, alfreds, "5", "They put the project off.", today.plusDays(30));
        assertThat(page(Role.CONSULTANT, "/accounts/" + alfreds).select(".held").text())
                .contains("Deepen Relationship", "set by Test account manager");
        assertThat(post(Role.CONSULTANT, alfreds, "override/end").statusCode()).isEqualTo(303);
        assertThat(page(Role.CONSULTANT, "/accounts/" + alfreds).select(".held"))
                .isEmpty();
        assertThat(book.given.<List<SegmentOverride>>within(() -> SegmentOverride.of(alfreds)))
                .hasSize(2)
                .allMatch(one -> one.endedAt != null && one.standing == null);
    }

    @Test
    void aWrongOneIsRefusedInASentenceAndNothingIsSaved() {
        Response response = override(Role.CONSULTANT, alfreds, "4", "Their buyer is leaving.", today.plusDays(181));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(response.asString()).select("[role=alert]").text())
                .contains("Nothing was saved.", "at most 180 days");
        assertThat(override(Role.CONSULTANT, alfreds, "6", "Because.", today).statusCode())
                .isEqualTo(400);
        assertThat(override(Role.CONSULTANT, alfreds, "7", "Because.", today).statusCode())
                .isEqualTo(400);
        assertThat(override(Role.CONSULTANT, alfreds, "4", " ", today).statusCode())
                .isEqualTo(400);
        assertThat(book.given.<Long>within(() -> SegmentOverride.count())).isZero();
    }

    @Test
    void anAccountManagerJudgesTheirOwnAccountsOnlyAndAManagerNone() {
        assertThat(override(Role.ACCOUNT_MANAGER, berglunds, "4", "Because.", today)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(Role.ACCOUNT_MANAGER, berglunds, "opinion", "agreed", "yes")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(Role.ACCOUNT_MANAGER, berglunds, "target", "segment", "4")
                        .statusCode())
                .isEqualTo(404);
        assertThat(override(Role.MANAGER, alfreds, "4", "Because.", today).statusCode())
                .isEqualTo(403);
        assertThat(page(Role.MANAGER, "/accounts/" + alfreds).select("form[action*=override]"))
                .isEmpty();
    }

    @Test
    void anotherOrganizationsAccountIsNotThere() {
        SomeBook other = SomeBook.create();
        UUID theirs = other.account("Alfreds", 1, 1, "Tea", "Wine");
        other.contact(theirs, "Maria Anders", ContactRole.DM);
        other.launch("Spring", 3);
        other.placeDue();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.CONSULTANT, Role.ACCOUNT_MANAGER)) {
            assertThat(override(role, theirs, "4", "Because.", today).statusCode())
                    .isEqualTo(404);
            assertThat(post(role, theirs, "override/end").statusCode()).isEqualTo(404);
            assertThat(post(role, theirs, "opinion", "agreed", "yes").statusCode())
                    .isEqualTo(404);
            assertThat(post(role, theirs, "target", "segment", "4").statusCode())
                    .isEqualTo(404);
        }
        assertThat(other.given.<Long>within(() -> SegmentOverride.count() + Opinion.count() + Target.count()))
                .isZero();
    }

    @Test
    void agreementIsCountedByAccountsAndRevenueUntilThePlacementSaysAnotherSegment() {
        assertThat(post(Role.ACCOUNT_MANAGER, alfreds, "opinion", "agreed", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(Role.MANAGER, "/accounts/" + alfreds).select(".opinion").text())
                .startsWith("agreed Test account manager");
        Document report = page(Role.MANAGER, "/reports/agreement");
        assertThat(report.select("h1").text()).contains("agree with 1 of ");
        assertThat(csv("/reports/agreement.csv"))
                .contains("Alfreds,Nancy Davolio,6,Realise Mutual Value,,agreed,Test account manager");
        book.given.within(() -> Placement.update("segment = 4 where accountId = ?1", alfreds));
        assertThat(page(Role.MANAGER, "/reports/agreement").select("h1").text())
                .isEqualTo("Nobody has agreed or disputed in Spring yet.");
    }

    @Test
    void aDisputeNeedsAReasonAndIsListedWithIt() {
        assertThat(post(Role.ACCOUNT_MANAGER, alfreds, "opinion", "agreed", "no")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(Role.ACCOUNT_MANAGER, alfreds, "opinion", "agreed", "no", "reason", "They only flatter us.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(Role.CONSULTANT, "/reports/agreement").text())
                .contains("and dispute 1", "“They only flatter us.”");
    }

    @Test
    void aTargetOfItsOwnStandsBeforeTheTypicalStep() {
        UUID maria = book.given.<UUID>within(
                () -> org.canvass.account.Contact.<org.canvass.account.Contact>find("name", "Christina Berglund")
                        .firstResult()
                        .id);
        book.answer(wave, maria, 1, "P1=everyday", "P2=maybe");
        book.placeDue();
        assertThat(page(Role.CONSULTANT, "/accounts/" + berglunds)
                        .select("#target")
                        .text())
                .contains("They should come to Grow Together – the typical next step of their segment.");
        post(Role.CONSULTANT, berglunds, "target", "segment", "5");
        assertThat(page(Role.CONSULTANT, "/accounts/" + berglunds)
                        .select("#target")
                        .text())
                .contains("They should come to Deepen Relationship – set for this customer.");
        assertThat(csv("/reports/target.csv")).contains("Berglunds,,3,Develop Relationship,5,Deepen Relationship");
        assertThat(given(Role.CONSULTANT)
                        .formParam("from", "6")
                        .formParam("to", "4")
                        .post("/reports/target/segments")
                        .statusCode())
                .isEqualTo(303);
        assertThat(csv("/reports/target.csv")).contains("6,Realise Mutual Value,4,Grow Together,set for all");
    }

    @Test
    void theSpreadShowsWhoSaidWhatToThoseWhoMayKnow() {
        Document page = page(Role.ACCOUNT_MANAGER, "/accounts/" + alfreds);
        assertThat(page.select("svg.spread-scale")).hasSize(2);
        assertThat(page.select("svg.spread-scale circle.decides title")
                        .eachText()
                        .get(0))
                .startsWith("Maria Anders: Knowledge Based, ")
                .endsWith("counts 3");
        assertThat(page.select(".spread figcaption").eachText())
                .containsExactly("How close we are Knowledge Based counts", "Do they want more? Yes counts");
        assertThat(page(Role.MANAGER, "/accounts/" + alfreds).select("svg.spread-scale"))
                .isEmpty();
    }

    private Response override(Role role, UUID account, String segment, String reason, LocalDate until) {
        return post(role, account, "override", "segment", segment, "reason", reason, "expiresOn", until.toString());
    }

    private Response post(Role role, UUID account, String noun, String... fields) {
        RequestSpecification request = given(role);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.contentType("application/x-www-form-urlencoded").post("/accounts/" + account + "/" + noun);
    }

    private RequestSpecification given(Role role) {
        return book.given.as(role);
    }

    private Document page(Role role, String path) {
        Response response = given(role).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }

    private String csv(String path) {
        return given(Role.CONSULTANT).get(path).asString();
    }
}
