package org.canvass.segmentation.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Combining.By;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Segment;
import org.canvass.survey.yaml.YamlFile;
import org.canvass.survey.yaml.YamlNode;

/** What a schema cannot say: the parts of a model fit each other, and every cell of its grid leads somewhere. */
final class ModelChecks {
    private final SegmentationModel model;
    private final YamlFile file;

    ModelChecks(SegmentationModel model, YamlFile file) {
        this.model = model;
        this.file = file;
    }

    void run() {
        translated(file.root());
        unique(model.inputs().stream().map(Input::key).toList(), "/inputs", "/key", "input");
        new InputChecks(model.inputs(), file::refuse).run();
        axis(model.x(), "/x");
        axis(model.y(), "/y");
        everyInputUsed();
        grid();
        segments();
        new BesideChecks(model, file, this::known).run();
    }

    private void axis(Axis axis, String at) {
        unique(axis.bands().stream().map(Band::code).toList(), at + "/bands", "/code", "band");
        unique(axis.inputs(), at + "/inputs", "", "input");
        for (int i = 0; i < axis.inputs().size(); i++) {
            String key = axis.inputs().get(i);
            String here = at + "/inputs/" + i;
            Input input = known(key, here);
            if (input != null && input.levels().size() != axis.bands().size()) {
                file.refuse(
                        here,
                        "The input '" + key + "' has " + input.levels().size() + " levels, but the axis has "
                                + axis.bands().size() + " bands. They have to be as many.");
            }
        }
        axis.veto().forEach((key, level) -> {
            String here = at + "/veto/" + key;
            Input input = known(key, here);
            if (input != null && level >= input.levels().size()) {
                file.refuse(
                        here,
                        "The veto of '" + key + "' at level " + level + " would always hold; it has "
                                + input.levels().size() + " levels.");
            }
        });
        if (axis.forNew() != null
                && axis.bands().stream().noneMatch(band -> band.code().equals(axis.forNew()))) {
            file.refuse(at + "/for-new", "This axis has no band '" + axis.forNew() + "'.");
        }
        weights(axis, at + "/combine/weights");
        String single = axis.combine().input();
        if (axis.combine().by() != By.SINGLE && single != null) {
            file.refuse(at + "/combine/input", "Only 'by: single' names an input.");
        } else if (axis.combine().by() == By.SINGLE && !axis.inputs().contains(single)) {
            file.refuse(at + "/combine", "'by: single' has to name one of the inputs of this axis.");
        }
    }

    private void weights(Axis axis, String at) {
        if (axis.combine().by() != By.MEAN && !axis.combine().weights().isEmpty()) {
            file.refuse(at, "Only 'by: mean' has weights.");
            return;
        }
        axis.combine().weights().keySet().stream()
                .filter(key -> !axis.inputs().contains(key))
                .forEach(key -> file.refuse(at + "/" + key, "'" + key + "' is no input of this axis."));
        if (!axis.combine().weights().isEmpty()) {
            axis.inputs().stream()
                    .filter(key -> !axis.combine().weights().containsKey(key))
                    .forEach(key -> file.refuse(at, "The weight of '" + key + "' is missing."));
        }
    }

    private Input known(String key, String at) {
        Input found = model.inputs().stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .orElse(null);
        if (found == null) {
            file.refuse(at, "There is no input '" + key + "' in this model.");
        }
        return found;
    }

    private void everyInputUsed() {
        Set<String> used = new HashSet<>(model.x().inputs());
        used.addAll(model.y().inputs());
        used.addAll(model.x().veto().keySet());
        used.addAll(model.y().veto().keySet());
        model.alerts().forEach(alert -> alert.when().forEach(one -> used.add(one.input())));
        for (int i = 0; i < model.inputs().size(); i++) {
            if (!used.contains(model.inputs().get(i).key())) {
                file.refuse(
                        "/inputs/" + i + "/key",
                        "No axis and no alert uses the input '"
                                + model.inputs().get(i).key() + "'.");
            }
        }
    }

    private void grid() {
        Set<String> rows = new TreeSet<>(model.grid().keySet());
        model.y().bands().forEach(band -> {
            if (!rows.remove(band.code())) {
                file.refuse("/grid", "The grid has empty cells: the row '" + band.code() + "' is missing.");
            }
        });
        rows.forEach(code -> file.refuse("/grid/" + code, "The Y axis has no band '" + code + "'."));
        model.grid().forEach(this::row);
    }

    private void row(String code, List<Integer> cells) {
        int columns = model.x().bands().size();
        for (int i = 0; i < columns; i++) {
            if (i >= cells.size() || cells.get(i) == null) {
                String column = model.x().bands().get(i).code();
                file.refuse("/grid/" + code, "The cell in row '" + code + "', column '" + column + "' is empty.");
            }
        }
        if (cells.size() > columns) {
            file.refuse(
                    "/grid/" + code,
                    "The row '" + code + "' has " + cells.size() + " cells for " + columns + " columns.");
        }
        for (int i = 0; i < cells.size(); i++) {
            Integer number = cells.get(i);
            if (number != null && model.segments().stream().noneMatch(segment -> segment.number() == number)) {
                file.refuse("/grid/" + code + "/" + i, "There is no segment " + number + " in this model.");
            }
        }
    }

    private void segments() {
        List<Segment> segments = model.segments();
        unique(segments.stream().map(s -> "" + s.number()).toList(), "/segments", "/number", "segment");
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            String at = "/segments/" + i;
            if (model.grid().values().stream().noneMatch(row -> row.contains(segment.number()))) {
                file.refuse(at + "/number", "The segment " + segment.number() + " is in no cell of the grid.");
            }
            for (int k = 0; k < segment.next().size(); k++) {
                int next = segment.next().get(k);
                if (next == segment.number()) {
                    file.refuse(at + "/next/" + k, "A segment does not lead to itself; leave it out.");
                } else if (segments.stream().noneMatch(other -> other.number() == next)) {
                    file.refuse(at + "/next/" + k, "There is no segment " + next + " in this model.");
                }
            }
            segment.typical().forEach((key, codes) -> typical(key, codes, at + "/typical/" + key));
        }
    }

    private void typical(String key, List<String> codes, String at) {
        Input input = known(key, at);
        for (int i = 0; input != null && i < codes.size(); i++) {
            String code = codes.get(i);
            if (input.answers().stream().noneMatch(answer -> answer.code().equals(code))) {
                file.refuse(at + "/" + i, "The input '" + key + "' has no answer '" + code + "'.");
            }
        }
    }

    /** Every text, which is every mapping with an English text, is there in every language of the model. */
    private void translated(YamlNode node) {
        if (node.textAt("en").isPresent()) {
            for (String language : model.languages()) {
                if (node.textAt(language).isEmpty()) {
                    node.refuse("This text is missing in \"" + language + "\".");
                }
            }
        }
        node.entries().forEach(entry -> translated(entry.getValue()));
        node.items().forEach(this::translated);
    }

    private void unique(List<String> names, String at, String field, String noun) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                file.refuse(at + "/" + i + field, "The " + noun + " '" + names.get(i) + "' is there twice.");
            }
        }
    }
}
