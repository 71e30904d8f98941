package org.canvass.placement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.canvass.TestServers;
import org.canvass.account.AccountsChanged;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Tokens;
import org.canvass.organization.Role;
import org.canvass.response.Invited;
import org.canvass.segmentation.model.Band;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.SegmentsOfLastWave;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PlacementsTest {

    @Inject
    DueSql due;

    @Inject
    Tokens tokens;

    @Inject
    SegmentsOfLastWave lastWave;

    private SomeBook book;
    private UUID alfreds;
    private UUID berglunds;
    private UUID chop;
    private UUID maria;
    private UUID wave;

    @BeforeEach
    void threeAccountsAndARunningWave() {
        book = SomeBook.create();
        alfreds = book.account("Alfreds", 9_000, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        berglunds = book.account("Berglunds", 5_000, 5, "Tea Fish", "Wine");
        chop = book.account("Chop-suey", 1_000, 1, "Tea", "Wine");
        maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        book.contact(berglunds, "Christina Berglund", ContactRole.INF);
        wave = book.launch("Spring", 3);
    }

    @Test
    void anAnswerMovesTheAccountAndTheReport() {
        assertThat(headline()).isEqualTo("We have asked 0 of 3 customers.");
        assertThat(book.placement(wave, alfreds).evidence).isEqualTo("ASSUMED");
        answerOnThePage("knowledge", "yes");
        assertThat(book.given.within(() -> due.waves(book.given.id())))
                .as("the answer marks the account in its own transaction")
                .containsEntry(wave, 1L);
        assertThat(headline()).isEqualTo("We have asked 1 of 3 customers.");
        Placement placement = book.placement(wave, alfreds);
        assertThat(placement.segment).isEqualTo(6);
        assertThat(placement.evidence).isEqualTo("ASKED");
        assertThat(placement.stage).isEqualTo("knowledge");
        assertThat(book.given.within(() -> due.waves(book.given.id()))).isEmpty();
    }

    @Test
    void newFiguresPlaceTheAccountAgain() {
        book.placeDue();
        assertThat(book.placement(wave, chop).revenue).isEqualByComparingTo("1000");
        book.revenue(chop, 9_500);
        book.placeDue();
        assertThat(book.placement(wave, chop).revenue).isEqualByComparingTo("9500");
        assertThat(book.explained(wave, chop).input("revenue").orElseThrow().level())
                .isEqualTo(3);
    }

    @Test
    void nobodyMovesBecauseOthersDid() {
        book.placeDue();
        InputValue before = book.explained(wave, berglunds).input("revenue").orElseThrow();
        for (int i = 0; i < 6; i++) {
            book.account("Newcomer " + i, 100_000 + i, 1, "Tea", null);
        }
        book.given.within(() -> SomeBook.fire(new AccountsChanged(book.given.id())));
        book.placeDue();
        assertThat(book.explained(wave, berglunds).input("revenue").orElseThrow())
                .isEqualTo(before);
        UUID next = book.launch("Autumn", 1);
        book.placeDue();
        assertThat(book.explained(next, berglunds)
                        .input("revenue")
                        .orElseThrow()
                        .level())
                .isEqualTo(before.level());
    }

    @Test
    void aClosedWaveIsFrozenWithItsLastAnswers() {
        book.answer(wave, maria, 1, "P1=risk", "P2=same");
        book.close(wave, 0);
        Placement frozen = book.placement(wave, alfreds);
        assertThat(frozen.frozenAt).isNotNull();
        assertThat(frozen.stage).isEqualTo("risk");
        book.revenue(alfreds, 1);
        book.given.within(() -> due.markAll(book.given.id(), wave));
        book.placeDue();
        Placement later = book.placement(wave, alfreds);
        assertThat(later.inputs).isEqualTo(frozen.inputs);
        assertThat(later.revenue).isEqualByComparingTo(frozen.revenue);
        assertThat(later.placedAt).isEqualTo(frozen.placedAt);
    }

    @Test
    void theAnswerThatComesWhileTheWaveIsBeingClosedCounts() {
        book.placeDue();
        book.given.within(() -> {
            // Whoever closes has begun to read, and what they read stays as it was for them.
            Wave closing = Wave.byId(wave);
            CompletableFuture.runAsync(() -> answerOnThePage("identification", "maybe"))
                    .join();
            closing.close(null, SomeBook.daysAgo(0));
        });
        assertThat(book.placement(wave, alfreds).stage).isEqualTo("identification");
        assertThat(book.placement(wave, alfreds).frozenAt).isNotNull();
    }

    @Test
    void aChangeThatComesWhileAnAccountIsPlacedKeepsItDue() {
        book.placeDue();
        String organization = book.given.id();
        book.given.within(() -> due.markInOpenWaves(organization, alfreds));
        List<DueSql.Due> seen = book.given.within(() -> due.after(organization, wave, null, 10));
        book.given.within(() -> due.markInOpenWaves(organization, alfreds));
        assertThat(book.given.within(() -> due.settle(organization, wave, seen)))
                .isEmpty();
        assertThat(book.given.within(() -> due.waves(organization))).containsEntry(wave, 1L);
        List<DueSql.Due> again = book.given.within(() -> due.after(organization, wave, null, 10));
        assertThat(book.given.within(() -> due.settle(organization, wave, again)))
                .isEqualTo(again);
        assertThat(book.given.within(() -> due.waves(organization))).isEmpty();
    }

    @Test
    void anEarlierAnswerIsCarriedUntilThereIsANewOne() {
        book.answer(wave, maria, 2, "P1=risk", "P2=yes");
        book.close(wave, 1);
        UUID next = book.launch("Autumn", 0);
        book.placeDue();
        InputValue carried = book.explained(next, alfreds).input("trust").orElseThrow();
        assertThat(carried.source()).isEqualTo("carried");
        assertThat(book.placement(next, alfreds).evidence).isEqualTo("ASKED");
        book.answer(next, maria, 0, "P1=knowledge");
        book.placeDue();
        assertThat(book.explained(next, alfreds).input("trust").orElseThrow().source())
                .isEqualTo("this-wave");
        assertThat(book.explained(next, alfreds).input("appetite").orElseThrow().source())
                .isEqualTo("carried");
    }

    @Test
    void aConfidentialWaveSaysNothingBelowThreeVoices() {
        book.close(wave, 0);
        UUID tom = book.contact(alfreds, "Tom", ContactRole.USE);
        UUID uma = book.contact(alfreds, "Uma", ContactRole.INF);
        UUID secret = book.launch("Quiet", 0, true);
        book.answer(secret, maria, 0, "P1=risk", "P2=same");
        book.answer(secret, tom, 0, "P1=risk", "P2=same");
        book.placeDue();
        assertThat(book.placement(secret, alfreds).stage).isNull();
        assertThat(book.placement(secret, alfreds).evidence).isEqualTo("ASSUMED");
        book.answer(secret, uma, 0, "P1=everyday", "P2=same");
        book.placeDue();
        assertThat(book.placement(secret, alfreds).stage).isEqualTo("risk");
        assertThat(book.placement(secret, alfreds).evidence).isEqualTo("ASKED");
    }

    @Test
    void everyStoredPlacementReplaysToTheSameResult() {
        book.answer(wave, maria, 1, "P1=identification", "P2=maybe");
        book.close(wave, 0);
        book.launch("Autumn", 0);
        book.placeDue();
        List<Explanation> all = book.given.within(() -> {
            Explanations explanations =
                    io.quarkus.arc.Arc.container().instance(Explanations.class).get();
            return Placement.<Placement>listAll().stream().map(explanations::of).toList();
        });
        assertThat(all).hasSize(6);
        for (Explanation one : all) {
            Placement stored = one.placement();
            assertThat(one.placing().x().map(Band::level).orElse(null)).isEqualTo(stored.x);
            assertThat(one.placing().y().map(Band::level).orElse(null)).isEqualTo(stored.y);
            assertThat(
                            one.placing().segment().isPresent()
                                    ? one.placing().segment().getAsInt()
                                    : null)
                    .isEqualTo(stored.segment);
            assertThat(String.join(
                            "|",
                            one.placing().possible().stream()
                                    .map(String::valueOf)
                                    .toList()))
                    .isEqualTo(stored.possible);
        }
    }

    @Test
    void theSegmentsOfTheLastClosedWaveCanBeChosenFrom() {
        assertThat(book.given.within(() -> lastWave.lastWave())).isEmpty();
        book.answer(wave, maria, 1, "P1=knowledge", "P2=yes");
        book.close(wave, 0);
        var last = book.given.within(() -> lastWave.lastWave()).orElseThrow();
        assertThat(last.waveName()).isEqualTo("Spring");
        assertThat(last.segments()).containsEntry(alfreds, 6);
    }

    private String headline() {
        return Jsoup.parse(book.given
                        .as(Role.MANAGER)
                        .get("/reports/canvas")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("h1")
                .text();
    }

    private void answerOnThePage(String stage, String appetite) {
        List<String> invitation = Invited.rows(
                "select id from invitation where organization_id = ? and contact_id = ? and wave_id = ?",
                book.given.id(),
                maria,
                wave);
        given().redirects()
                .follow(false)
                .formParam("_page", 1)
                .formParam("P1", stage)
                .formParam("P2", appetite)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post("/s/" + tokens.survey(UUID.fromString(invitation.get(0)), 1))
                .then()
                .statusCode(303);
    }
}
