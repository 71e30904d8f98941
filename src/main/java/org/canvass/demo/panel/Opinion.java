package org.canvass.demo.panel;

import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;

/**
 * What somebody thinks, or what is: the latent numbers behind the answers and how they are read.
 *
 * @param trust latent; 0 is the average account
 * @param wants latent appetite
 * @param recommend 0 to 10, not rounded
 */
public record Opinion(double trust, double wants, double recommend) {
    private static final double RISK = -0.5;
    private static final double KNOWLEDGE = 0.6;
    private static final double IDENTIFICATION = 1.6;
    private static final double MAYBE = -0.5;
    private static final double YES = 0.5;
    /** Below this, a No means less rather than the same. */
    private static final double LESS = -1.4;

    public Stage stage() {
        if (trust < RISK) {
            return Stage.EVERYDAY;
        }
        if (trust < KNOWLEDGE) {
            return Stage.RISK_BASED;
        }
        return trust < IDENTIFICATION ? Stage.KNOWLEDGE_BASED : Stage.IDENTIFICATION_BASED;
    }

    public Appetite appetite() {
        if (wants < MAYBE) {
            return Appetite.NO;
        }
        return wants < YES ? Appetite.MAYBE : Appetite.YES;
    }

    /** Whether a No means that they would rather do less. */
    public boolean wantsLess() {
        return wants < LESS;
    }

    /** 0 to 10. */
    public int score() {
        return (int) Math.max(0, Math.min(10, Math.round(recommend)));
    }
}
