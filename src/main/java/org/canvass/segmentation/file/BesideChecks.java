package org.canvass.segmentation.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.SegmentationModel.Picture;
import org.canvass.segmentation.model.Alert;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Tray;
import org.canvass.survey.yaml.YamlFile;

/** What stands beside the grid: trays, alerts and the picture fit the inputs. */
record BesideChecks(SegmentationModel model, YamlFile file, BiFunction<String, String, Input> known) {

    void run() {
        Set<String> keys = new HashSet<>();
        List<Tray> trays = model.trays();
        for (int i = 0; i < trays.size(); i++) {
            String at = "/trays/" + i;
            once(keys, trays.get(i).key(), at, "tray");
            if (known.apply(trays.get(i).input(), at + "/input") != null
                    && !model.places(trays.get(i).input())) {
                file.refuse(
                        at + "/input",
                        "No axis uses the input '" + trays.get(i).input() + "', so nobody is unplaced for want of it.");
            }
        }
        keys.clear();
        List<Alert> alerts = model.alerts();
        for (int i = 0; i < alerts.size(); i++) {
            String at = "/alerts/" + i;
            once(keys, alerts.get(i).key(), at, "alert");
            for (int k = 0; k < alerts.get(i).when().size(); k++) {
                condition(alerts.get(i).when().get(k), at + "/when/" + k);
            }
        }
        if (model.picture() == Picture.BUBBLES) {
            byOneNumber(model.x(), "/x");
            byOneNumber(model.y(), "/y");
        }
    }

    private void once(Set<String> keys, String key, String at, String noun) {
        if (!keys.add(key)) {
            file.refuse(at + "/key", "The " + noun + " '" + key + "' is there twice.");
        }
    }

    private void condition(Alert.Condition one, String at) {
        Input input = known.apply(one.input(), at + "/input");
        if (input == null) {
            return;
        }
        if (one.level() == null && one.below() == null && one.above() == null) {
            file.refuse(at, "Say when it holds: 'level', 'below' or 'above'.");
        }
        if (one.level() != null && one.level() > input.levels().size()) {
            file.refuse(at + "/level", "There is no level " + one.level() + " in '" + input.key() + "'.");
        }
        if ((one.below() != null || one.above() != null) && !input.isNumber()) {
            file.refuse(at, "'" + input.key() + "' is no number; only 'level' can be asked of it.");
        }
    }

    private void byOneNumber(Axis axis, String at) {
        boolean one = axis.inputs().size() == 1;
        boolean number = one
                && model.inputs().stream()
                        .anyMatch(input -> input.key().equals(axis.inputs().get(0)) && input.isNumber());
        if (!number) {
            file.refuse(at + "/inputs", "To draw bubbles, an axis needs exactly one input, and that a number.");
        }
    }
}
