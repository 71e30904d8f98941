package org.canvass.segmentation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One thing a model wants to know of an account.
 *
 * @param ask what to do where it is unknown, in a sentence
 * @param source where the raw value comes from
 * @param field its name there, such as {@code revenue} or {@code trust}
 * @param levels from the lowest to the highest
 * @param from for thresholds: the lowest value of the second level, of the third, and so on
 * @param above for thresholds, instead of {@code from}: what a value has to lie over for the second level, and so on
 * @param answers for maps: the answers, from the lowest to the highest
 * @param maps for maps: each map's level of every answer, by the map's name
 * @param map the name of the map in use
 */
public record Input(
        String key,
        Wording name,
        Wording ask,
        Kind kind,
        Source source,
        String field,
        List<Band> levels,
        List<BigDecimal> from,
        List<BigDecimal> above,
        List<Band> answers,
        Map<String, Map<String, Integer>> maps,
        String map) {

    /** How a raw value becomes a level. */
    public enum Kind {
        /** By cut-points frozen with a wave: lowest, middle and highest third of the accounts. */
        TERCILE,
        /** By fixed numbers. */
        THRESHOLD,
        /** Answer by answer. */
        MAP
    }

    /** Where a raw value comes from. */
    public enum Source {
        /** Sums over a period, such as revenue. */
        FIGURES,
        /** Counts of products. */
        PRODUCTS,
        /** What the customer said. */
        ANSWERS,
        /** What is known of the account itself. */
        ACCOUNT
    }

    public Input {
        levels = Band.numbered(levels);
        from = from == null ? List.of() : List.copyOf(from);
        above = above == null ? List.of() : List.copyOf(above);
        answers = answers == null ? List.of() : Band.numbered(answers);
        maps = maps == null ? Map.of() : Map.copyOf(maps);
    }

    /** Whether one has to ask the customer to learn it. */
    public boolean isAnswer() {
        return source == Source.ANSWERS;
    }

    /** Whether its raw value is a number; otherwise it is a code. */
    public boolean isNumber() {
        return Field.of(source, field).map(Field::isNumber).orElse(kind != Kind.MAP);
    }

    /** The cut-points of a threshold, whichever way they are meant. */
    public List<BigDecimal> cuts() {
        return above.isEmpty() ? from : above;
    }

    /** The level of a figure or count. Null is unknown, 0 is a figure; without frozen cut-points terciles are unknown. */
    public OptionalInt level(BigDecimal value, Terciles frozen) {
        return switch (kind) {
            case TERCILE -> frozen == null ? OptionalInt.empty() : frozen.level(value);
            case THRESHOLD -> new Thresholds(cuts(), !above.isEmpty()).level(value);
            case MAP ->
                throw new IllegalArgumentException("The input '" + key + "' is read from answers, not from a number.");
        };
    }

    /** The level of a count such as products taken. */
    public OptionalInt level(long count) {
        return level(BigDecimal.valueOf(count), null);
    }

    /** The level of an answer's code or of a level's own code, in any case of letters; null and blank are unknown. */
    public OptionalInt level(String code) {
        if (code == null || code.isBlank()) {
            return OptionalInt.empty();
        }
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        if (kind == Kind.MAP && maps.get(map).containsKey(wanted)) {
            return OptionalInt.of(maps.get(map).get(wanted));
        }
        return OptionalInt.of(levels.stream()
                .filter(level -> level.code().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The input '" + key + "' knows neither an answer nor a level '" + code + "'."))
                .level());
    }

    /** The same input with another of its maps. */
    public Input using(String other) {
        if (!maps.containsKey(other)) {
            throw new IllegalArgumentException("The input '" + key + "' has no map '" + other + "'; it has "
                    + String.join(", ", maps.keySet().stream().sorted().toList()) + ".");
        }
        return new Input(key, name, ask, kind, source, field, levels, from, above, answers, maps, other);
    }

    /** The same input read from another figure, such as profit instead of revenue. */
    public Input readFrom(String other) {
        return new Input(key, name, ask, kind, source, other, levels, from, above, answers, maps, map);
    }
}
