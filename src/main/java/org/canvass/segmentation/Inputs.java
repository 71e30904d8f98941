package org.canvass.segmentation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What is known of one account: for each input of a model its level, counted from 1. An input that is not here is
 * unknown, which is neither the lowest level nor a No.
 *
 * @param levels the known levels by the input's key
 * @param codes the answers behind levels that come from a map, such as {@code trust -> risk}
 */
public record Inputs(Map<String, Integer> levels, Map<String, String> codes) {
    private static final Inputs NONE = new Inputs(Map.of(), Map.of());

    public Inputs {
        // Sorted, so that equal inputs are equal in text and in storage too.
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Nothing known at all. */
    public static Inputs none() {
        return NONE;
    }

    public OptionalInt level(String input) {
        Integer level = levels.get(input);
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    public boolean knows(String input) {
        return levels.containsKey(input);
    }

    /** The answer behind a level, where it came from one. */
    public Optional<String> code(String input) {
        return Optional.ofNullable(codes.get(input));
    }

    /** These inputs with one level set; an empty level makes the input unknown. */
    public Inputs with(String input, OptionalInt level) {
        return with(input, level, null);
    }

    /** These inputs with one level set. */
    public Inputs with(String input, int level) {
        return with(input, OptionalInt.of(level), null);
    }

    /** These inputs with one level set and the answer it came from; an empty level makes the input unknown. */
    public Inputs with(String input, OptionalInt level, String code) {
        Map<String, Integer> newLevels = new TreeMap<>(levels);
        Map<String, String> newCodes = new TreeMap<>(codes);
        newLevels.remove(input);
        newCodes.remove(input);
        if (level.isPresent()) {
            newLevels.put(input, level.getAsInt());
            if (code != null) {
                newCodes.put(input, code);
            }
        }
        return new Inputs(newLevels, newCodes);
    }
}
