package org.canvass.segmentation.model;

import java.util.Arrays;

/**
 * How the levels of an axis become one band.
 *
 * @param by the rule
 * @param input the input that counts alone, for {@link By#SINGLE} only
 */
public record Combining(By by, String input) {

    /** The rules. */
    public enum By {
        /** The nearest whole number to the mean; exactly a half rounds up. */
        MEAN,
        /** The middle level; of two middle ones the lower. */
        MEDIAN,
        /** One input alone. */
        SINGLE
    }

    public static Combining mean() {
        return new Combining(By.MEAN, null);
    }

    public static Combining median() {
        return new Combining(By.MEDIAN, null);
    }

    /** One input alone, such as trust. */
    public static Combining single(String input) {
        return new Combining(By.SINGLE, input);
    }

    /** The nearest mean in whole numbers, so that no rounding of fractions can differ between machines. */
    static int mean(int[] levels) {
        return (2 * Arrays.stream(levels).sum() + levels.length) / (2 * levels.length);
    }

    static int median(int[] levels) {
        int[] sorted = levels.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
