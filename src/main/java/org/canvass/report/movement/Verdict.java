package org.canvass.report.movement;

import java.util.Locale;
import org.canvass.statistics.pairs.Judgement;

/**
 * What a test lets us say in words. Where it does not tell, the data cannot tell; that is never "no change".
 *
 * @param judgement null where there were too few to judge
 */
public record Verdict(Judgement judgement) {

    /** Whether chance alone is a poor explanation. */
    public boolean tells() {
        return judgement != null && judgement.tells();
    }

    /** Whether there were enough to judge at all. */
    public boolean judged() {
        return judgement != null;
    }

    /** "p = .03"; empty where there was no test. */
    public String p() {
        return judgement == null ? "" : p(judgement.p());
    }

    /** "p = .03", "p < .001". */
    public static String p(double p) {
        if (p < 0.001) {
            return "p < .001";
        }
        String text = String.format(Locale.ROOT, p < 0.1 ? "%.3f" : "%.2f", p);
        return "p = " + (text.startsWith("0") ? text.substring(1) : text);
    }
}
