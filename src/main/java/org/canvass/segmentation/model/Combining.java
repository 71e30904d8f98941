package org.canvass.segmentation.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How the levels of an axis become one band.
 *
 * @param by the rule
 * @param input the input that counts alone, for {@link By#SINGLE} only
 * @param weights how often each input counts in the mean, for {@link By#MEAN} only; empty where all count once
 */
public record Combining(By by, String input, Map<String, Integer> weights) {

    /** The rules. */
    public enum By {
        /** The nearest whole number to the mean; exactly a half rounds up. */
        MEAN,
        /** The middle level; of two middle ones the lower. */
        MEDIAN,
        /** One input alone. */
        SINGLE
    }

    public Combining {
        weights = weights == null ? Map.of() : new TreeMap<>(weights);
    }

    public static Combining mean() {
        return new Combining(By.MEAN, null, null);
    }

    /** The mean in which each input counts as often as its weight says. */
    public static Combining mean(Map<String, Integer> weights) {
        return new Combining(By.MEAN, null, weights);
    }

    public static Combining median() {
        return new Combining(By.MEDIAN, null, null);
    }

    /** One input alone, such as trust. */
    public static Combining single(String input) {
        return new Combining(By.SINGLE, input, null);
    }

    /** The band of inputs whose levels are all known. */
    int band(List<String> inputs, ToIntFunction<String> levels) {
        return switch (by) {
            case MEAN -> mean(inputs, levels);
            case MEDIAN -> median(inputs.stream().mapToInt(levels).toArray());
            case SINGLE -> levels.applyAsInt(input);
        };
    }

    /** How often an input counts. */
    public int weight(String key) {
        return weights.getOrDefault(key, 1);
    }

    /** The nearest mean in whole numbers, so that no rounding of fractions can differ between machines. */
    private int mean(List<String> inputs, ToIntFunction<String> levels) {
        int sum = 0;
        int total = 0;
        for (String key : inputs) {
            sum += weight(key) * levels.applyAsInt(key);
            total += weight(key);
        }
        return (2 * sum + total) / (2 * total);
    }

    static int median(int[] levels) {
        int[] sorted = levels.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
