package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.placement.model.ModelShelf;
import org.canvass.segmentation.file.SegmentationModels;
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
