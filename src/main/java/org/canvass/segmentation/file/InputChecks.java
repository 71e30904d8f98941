package org.canvass.segmentation.file;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Field;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Input.Kind;

/**
 * Whether every input can turn each of its raw values into one of its levels.
 *
 * @param problem takes the pointer to what is wrong, and the sentence
 */
record InputChecks(List<Input> inputs, BiConsumer<String, String> problem) {

    /** Columns of worked examples and entries of stored placements that are no inputs. */
    private static final Set<String> RESERVED = Set.of("new", "x", "y", "segment", "possible", "why");

    void run() {
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            String at = "/inputs/" + i;
            supplied(input, at);
            codesOnce(input.levels(), at + "/levels");
            codesOnce(input.answers(), at + "/answers");
            switch (input.kind()) {
                case TERCILE -> tercile(input, at);
                case THRESHOLD -> thresholds(input, at);
                case MAP -> maps(input, at);
            }
            onlyItsOwn(input, at);
        }
    }

    /** What nothing supplies would be unknown for ever, and a code is no number. */
    private void supplied(Input input, String at) {
        if (RESERVED.contains(input.key())) {
            problem.accept(
                    at + "/key", "'" + input.key() + "' has a meaning of its own here; call the input otherwise.");
        }
        Field field = Field.of(input.source(), input.field()).orElse(null);
        if (field == null) {
            problem.accept(
                    at + "/field",
                    "There is no '" + input.field() + "' in "
                            + input.source().name().toLowerCase(Locale.ROOT) + "; there is "
                            + String.join(", ", Field.keys(input.source())) + ".");
        } else if (field.isNumber() == (input.kind() == Kind.MAP)) {
            problem.accept(
                    at + "/kind",
                    field.isNumber()
                            ? "'" + input.field() + "' is a number; a map reads answers. Use a threshold or terciles."
                            : "'" + input.field() + "' is no number; only a map can read it.");
        }
    }

    private void codesOnce(List<Band> bands, String at) {
        Set<String> seen = new HashSet<>();
        for (Band band : bands) {
            if (!seen.add(band.code())) {
                problem.accept(
                        at + "/" + (band.level() - 1) + "/code", "The code '" + band.code() + "' is there twice.");
            }
        }
    }

    private void tercile(Input input, String at) {
        if (input.source() != Input.Source.FIGURES) {
            problem.accept(at + "/kind", "Only figures are parted into thirds; use a threshold.");
        }
        if (input.levels().size() != 3) {
            problem.accept(
                    at + "/levels",
                    "Terciles have three levels, not " + input.levels().size() + ".");
        }
    }

    private void thresholds(Input input, String at) {
        if (!input.above().isEmpty() && !input.from().isEmpty()) {
            problem.accept(at + "/above", "Say either 'from' or 'above', not both.");
        }
        String word = input.above().isEmpty() ? "from" : "above";
        List<BigDecimal> from = input.cuts();
        if (from.size() != input.levels().size() - 1) {
            problem.accept(
                    from.isEmpty() ? at : at + "/" + word,
                    "The bands of '" + input.key() + "' need " + (input.levels().size() - 1) + " numbers in '" + word
                            + "', one for each level above the lowest; there are " + from.size()
                            + ".");
        }
        for (int i = 1; i < from.size(); i++) {
            if (from.get(i).compareTo(from.get(i - 1)) <= 0) {
                problem.accept(
                        at + "/" + word + "/" + i,
                        "The bands of '" + input.key() + "' are not in order: " + from.get(i) + " has to be above "
                                + from.get(i - 1) + ".");
            }
        }
    }

    private void maps(Input input, String at) {
        if (input.answers().isEmpty()) {
            problem.accept(at, "The input '" + input.key() + "' is read from answers and has to list them.");
        }
        if (!input.maps().containsKey(input.map())) {
            problem.accept(
                    input.map() == null ? at : at + "/map",
                    "The input '" + input.key() + "' has to say in 'map' which of its maps is used.");
        }
        input.maps().forEach((name, map) -> oneMap(input, map, at + "/maps/" + name));
    }

    private void oneMap(Input input, Map<String, Integer> map, String at) {
        Set<String> unknown = new HashSet<>(map.keySet());
        int before = 1;
        for (Band answer : input.answers()) {
            unknown.remove(answer.code());
            Integer level = map.get(answer.code());
            String here = at + "/" + answer.code();
            if (level == null) {
                problem.accept(at, "The map does not say the level of the answer '" + answer.code() + "'.");
                continue;
            }
            if (level > input.levels().size()) {
                problem.accept(here, "There is no level " + level + " in '" + input.key() + "'.");
            }
            if (level < before) {
                problem.accept(
                        here, "The bands of '" + input.key() + "' are not in order: a later answer has a lower level.");
            }
            before = level;
        }
        unknown.forEach(code ->
                problem.accept(at + "/" + code, "The input '" + input.key() + "' has no answer '" + code + "'."));
    }

    private void onlyItsOwn(Input input, String at) {
        if (input.kind() != Kind.THRESHOLD && !input.cuts().isEmpty()) {
            String word = input.above().isEmpty() ? "from" : "above";
            problem.accept(at + "/" + word, "Only an input of the kind 'threshold' has '" + word + "'.");
        }
        if (input.kind() != Kind.MAP
                && !(input.maps().isEmpty() && input.answers().isEmpty())) {
            problem.accept(at, "Only an input of the kind 'map' has answers and maps.");
        }
    }
}
