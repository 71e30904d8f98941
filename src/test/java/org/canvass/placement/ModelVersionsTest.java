package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.ContactRole;
import org.canvass.placement.model.ModelShelf;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Band;
import org.canvass.wave.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ModelVersionsTest {

    private static final String CANVAS = SegmentationModels.shippedText("canvas");
    /** Ten touches are frequent here, not only twelve. */
    private static final String KEENER = CANVAS.replace("from: [4, 12]", "from: [4, 10]");

    @Inject
    ModelShelf shelf;

    @Inject
    Models models;

    private SomeBook book;
    private UUID alfreds;

    @BeforeEach
    void oneAccount() {
        book = SomeBook.create();
        alfreds = book.account("Alfreds", 9_000, 11, "Tea Fish Beer Bread", "Wine Rice Salt");
        book.contact(alfreds, "Maria Anders", ContactRole.DM);
    }

    @Test
    void aVersionPublishedWhileAWaveIsOpenChangesNothingOfIt() {
        UUID spring = book.launch("Spring", 2);
        book.placeDue();
        publish("canvas", KEENER);
        book.revenue(alfreds, 9_100);
        book.placeDue();
        assertThat(engagement(spring)).isEqualTo(2);
        assertThat(book.placement(spring, alfreds).modelVersion).isEqualTo("1");
        UUID autumn = book.launch("Autumn", 1);
        book.placeDue();
        assertThat(engagement(autumn)).isEqualTo(3);
        assertThat(book.placement(autumn, alfreds).modelVersion).isEqualTo("2");
        assertThat(book.given.within(() -> Wave.byId(autumn).modelVersion)).isEqualTo("2");
        assertThat(book.given
                        .within(() ->
                                models.of(Wave.byId(spring)).input("engagement").from())
                        .get(1))
                .isEqualByComparingTo("12");
    }

    @Test
    void anAccountIsPlacedByEveryModelInUse() {
        publish("ours", KEENER.replace("key: canvas", "key: ours"));
        book.given.within(() -> models.choose(List.of("ours", "canvas"), null, Instant.now()));
        UUID spring = book.launch("Spring", 2);
        book.placeDue();
        assertThat(book.placement(spring, alfreds).modelKey).isEqualTo("ours");
        assertThat(engagement(spring)).isEqualTo(3);
        Placement other = book.given.within(() -> Placement.of(spring, alfreds, "canvas"));
        assertThat(other.modelVersion).isEqualTo("1");
        book.close(spring, 0);
        assertThat(book.given.within(() -> Placement.count("waveId = ?1 and frozenAt is not null", spring)))
                .isEqualTo(2);
        assertThat(book.given.within(() -> Placement.allOf(alfreds))).hasSize(1);
    }

    @Test
    void everyPlacementOfAllThreeModelsReplaysBitForBit() {
        book.given.within(() -> models.choose(List.of("canvas", "loyalty-value", "membership"), null, Instant.now()));
        UUID maria = book.contact(alfreds, "Maria Larsson", ContactRole.DM);
        UUID newcomer = book.account("Newcomer", 100, 3, "Tea", null);
        book.contact(newcomer, "Nils Neumann", ContactRole.USE);
        UUID silent = book.account("Silent", null, null, null, null);
        book.contact(silent, "Sam Stumm", null);
        book.given.within(() -> Account.<Account>findById(newcomer).customerSince = LocalDate.now(ZoneOffset.UTC));
        UUID spring = book.launch("Spring", 3);
        book.answer(spring, maria, 1, "P1=identification", "P2=maybe", "P4=3");
        book.placeDue();
        Explanations explanations = Arc.container().instance(Explanations.class).get();
        List<Explanation> all = book.given.within(() ->
                Placement.<Placement>listAll().stream().map(explanations::of).toList());
        assertThat(all).hasSize(9);
        all.forEach(ModelVersionsTest::replays);
        assertThat(flags(spring, alfreds)).contains("alert-about-to-be-lost").doesNotContain("new");
        assertThat(flags(spring, newcomer)).contains("new");
        Placement unknown = book.given.within(() -> Placement.of(spring, silent, "loyalty-value"));
        assertThat(unknown.tray).isEqualTo("not-asked");
        assertThat(unknown.possible).isEqualTo("1|2|3|4");
        Placement loyal = book.given.within(() -> Placement.of(spring, alfreds, "loyalty-value"));
        assertThat(loyal.evidence).isEqualTo("ASKED");
        assertThat(loyal.inputs).contains("\"raw\":\"-100\"", "\"source\":\"this-wave\"");
    }

    private String flags(UUID wave, UUID account) {
        return book.given.within(() -> Placement.of(wave, account, "loyalty-value")).flags;
    }

    private static void replays(Explanation one) {
        Placement stored = one.placement();
        Placing placing = one.placing();
        assertThat(one.model().key()).isEqualTo(stored.modelKey);
        assertThat(placing.x().map(Band::level).orElse(null)).isEqualTo(stored.x);
        assertThat(placing.y().map(Band::level).orElse(null)).isEqualTo(stored.y);
        assertThat(placing.segment().stream().boxed().findFirst().orElse(null)).isEqualTo(stored.segment);
        assertThat(placing.tray().orElse(null)).isEqualTo(stored.tray);
        assertThat(String.join(
                        "|", placing.possible().stream().map(String::valueOf).toList()))
                .isEqualTo(stored.possible);
        assertThat(placing.alerts())
                .allSatisfy(alert -> assertThat(stored.flags).contains("alert-" + alert));
    }

    @Test
    void anOrganizationNeverSeesTheModelsOfAnother() {
        publish("canvas", KEENER);
        publish("ours", KEENER.replace("key: canvas", "key: ours"));
        SomeBook other = SomeBook.create();
        assertThat(other.given.within(() -> shelf.published())).isEmpty();
        assertThat(other.given
                        .within(() -> models.of("canvas").input("engagement").from())
                        .get(1))
                .isEqualByComparingTo("12");
        assertThat(other.given.within(() -> shelf.version("ours", 1))).isNull();
    }

    private Integer engagement(UUID wave) {
        return book.explained(wave, alfreds).input("engagement").orElseThrow().level();
    }

    private void publish(String key, String yaml) {
        book.given.within(() -> shelf.publish(key, yaml, "A try.", false, null, Instant.now()));
    }
}
