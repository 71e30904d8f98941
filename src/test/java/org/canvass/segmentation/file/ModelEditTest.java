package org.canvass.segmentation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.canvass.segmentation.SegmentationModel;
import org.junit.jupiter.api.Test;

class ModelEditTest {

    private static final String CANVAS = SegmentationModels.shippedText("canvas");

    @Test
    void aModelWrittenAnewIsTheSameModel() {
        for (String key : SegmentationModels.shippedKeys()) {
            String yaml = SegmentationModels.shippedText(key);
            String anew = ModelEdit.of(yaml).yaml();
            assertThat(SegmentationModels.parse("anew.yaml", anew)).isEqualTo(SegmentationModels.shipped(key));
        }
    }

    @Test
    void singlePlacesAreChangedAndNothingElse() {
        ModelEdit edit = ModelEdit.of(CANVAS);
        assertThat(edit.isChanged()).isFalse();
        edit.number("/inputs/3/from/1", "10.5");
        edit.number("/grid/M/1", "4");
        edit.text("/inputs/5/map", "descriptive");
        edit.text("/segments/0/name/de", "Ganz anders");
        edit.remove("/x/veto/appetite");
        SegmentationModel model = SegmentationModels.parse("edited.yaml", edit.yaml());
        assertThat(model.input("engagement").from().get(1)).isEqualByComparingTo("10.5");
        assertThat(model.grid().get("M")).containsExactly(2, 4, 6);
        assertThat(model.input("trust").map()).isEqualTo("descriptive");
        assertThat(model.segment(1).name().in("de")).isEqualTo("Ganz anders");
        assertThat(model.x().veto()).containsOnlyKeys("opportunities");
        assertThat(model.input("revenue"))
                .isEqualTo(SegmentationModels.shipped("canvas").input("revenue"));
    }

    @Test
    void whatIsSetToItselfChangesNothing() {
        ModelEdit edit = ModelEdit.of(CANVAS);
        edit.number("/inputs/3/from/1", "12");
        edit.text("/inputs/5/map", " workbook ");
        edit.remove("/x/for-new");
        assertThat(edit.isChanged()).isFalse();
    }

    @Test
    void whatIsNoNumberOrNoPlaceIsRefused() {
        ModelEdit edit = ModelEdit.of(CANVAS);
        assertThatThrownBy(() -> edit.number("/inputs/3/from/1", "often")).hasMessageContaining("is no number");
        assertThatThrownBy(() -> edit.number("/inputs/3/from/7", "1")).hasMessageContaining("has no place");
        assertThatThrownBy(() -> edit.text("/nowhere/at/all", "x")).hasMessageContaining("has no place");
        assertThatThrownBy(() -> ModelEdit.of("just words")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheVersionIsCounted() {
        assertThat(ModelText.withVersion(CANVAS, 7)).contains("\nversion: 7\n").doesNotContain("version: 1\n");
        assertThat(ModelText.same(CANVAS, ModelText.withVersion(CANVAS, 7))).isTrue();
        assertThat(ModelText.same(CANVAS, CANVAS.replace("[4, 12]", "[4, 13]"))).isFalse();
        assertThat(ModelText.withVersion("key: x\n", 2)).isEqualTo("version: 2\nkey: x\n");
    }
}
