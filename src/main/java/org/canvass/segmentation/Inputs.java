package org.canvass.segmentation;

import java.math.BigDecimal;
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
 * @param numbers the numbers behind levels that come from figures and counts
 * @param isNew whether the account is new, which a model may place in its own way
 */
public record Inputs(
        Map<String, Integer> levels, Map<String, String> codes, Map<String, BigDecimal> numbers, boolean isNew) {
    private static final Inputs NONE = new Inputs(Map.of(), Map.of(), Map.of(), false);

    public Inputs {
        // Sorted, so that equal inputs are equal in text and in storage too.
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
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

    /** The number behind a level, where it came from one; null otherwise. */
    public BigDecimal number(String input) {
        return numbers.get(input);
    }

    /** These inputs of an account that is new, or is not. */
    public Inputs asNew(boolean isNew) {
        return new Inputs(levels, codes, numbers, isNew);
    }

    /** These inputs with one level set and the number it came from; null is unknown. */
    public Inputs with(String input, OptionalInt level, BigDecimal number) {
        Inputs set = with(input, level, (String) null);
        if (number == null) {
            return set;
        }
        Map<String, BigDecimal> newNumbers = new TreeMap<>(set.numbers);
        // One number has one form, however many noughts it was written with.
        newNumbers.put(input, number.stripTrailingZeros());
        return new Inputs(set.levels, set.codes, newNumbers, isNew);
    }

    /** These inputs with one level set; an empty level makes the input unknown. */
    public Inputs with(String input, OptionalInt level) {
        return with(input, level, (String) null);
    }

    /** These inputs with one level set. */
    public Inputs with(String input, int level) {
        return with(input, OptionalInt.of(level), (String) null);
    }

    /** These inputs with one level set and the answer it came from; an empty level makes the input unknown. */
    public Inputs with(String input, OptionalInt level, String code) {
        Map<String, Integer> newLevels = new TreeMap<>(levels);
        Map<String, String> newCodes = new TreeMap<>(codes);
        newLevels.remove(input);
        newCodes.remove(input);
        Map<String, BigDecimal> newNumbers = new TreeMap<>(numbers);
        newNumbers.remove(input);
        if (level.isPresent()) {
            newLevels.put(input, level.getAsInt());
            if (code != null) {
                newCodes.put(input, code);
            }
        }
        return new Inputs(newLevels, newCodes, newNumbers, isNew);
    }
}
