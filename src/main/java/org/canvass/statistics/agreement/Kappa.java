package org.canvass.statistics.agreement;

import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.canvass.statistics.pairs.PairedTable;

/**
 * Agreement beyond chance of two who judged the same things (Cohen, A coefficient of agreement for nominal scales,
 * Educational and Psychological Measurement 20, 1960; weighted: Cohen, Psychological Bulletin 70, 1968).
 */
public enum Kappa {
    /** Only the same group agrees. */
    PLAIN((apart, most) -> apart == 0 ? 1 : 0),
    /** Neighbouring groups agree in part, by their distance. */
    LINEAR((apart, most) -> 1 - apart / most),
    /** As linear, by the square of the distance. */
    QUADRATIC((apart, most) -> 1 - apart * apart / (most * most));

    private final DoubleBinaryOperator weight;

    Kappa(DoubleBinaryOperator weight) {
        this.weight = weight;
    }

    /** At most 1; 0 is chance; empty without pairs, or where chance alone would always agree. */
    public OptionalDouble of(PairedTable table) {
        double n = table.pairs();
        double most = table.groups() - 1.0;
        double agreed = 0;
        double byChance = 0;
        for (int i = 0; i < table.groups(); i++) {
            for (int j = 0; j < table.groups(); j++) {
                double counts = i == j ? 1 : weight.applyAsDouble(Math.abs(i - j), most);
                agreed += counts * table.counts()[i][j] / n;
                byChance += counts * table.first(i) * table.then(j) / (n * n);
            }
        }
        return n == 0 || 1 - byChance < 1e-12
                ? OptionalDouble.empty()
                : OptionalDouble.of((agreed - byChance) / (1 - byChance));
    }
}
