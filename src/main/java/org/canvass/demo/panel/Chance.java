package org.canvass.demo.panel;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that always falls the same way: what is drawn depends on what it is drawn for and on nothing else, so that one
 * more draw here moves nothing there.
 */
public final class Chance {
    private static final long SEED = 2221;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final RandomGenerator random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The chance of this purpose: {@code Chance.of("engagement", "ALFKI")}. */
    public static Chance of(Object... purpose) {
        long hash = FNV_OFFSET ^ SEED;
        for (Object part : purpose) {
            String text = part + "/";
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
        }
        return new Chance(hash);
    }

    /** True so often, from 0 to 1. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0, included, to the bound, excluded. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A normal variate with mean 0. */
    public double normal(double deviation) {
        return deviation * random.nextGaussian();
    }

    /** A Poisson variate; 0 where the mean is not positive. */
    public int poisson(double mean) {
        double limit = Math.exp(-Math.max(0, mean));
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Waiting times with this mean. */
    public double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
