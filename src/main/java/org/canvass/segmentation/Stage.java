package org.canvass.segmentation;

import java.util.Arrays;
import java.util.Locale;

/** The four stages of trust, from the lowest to the deepest. Neighbouring stages are one apart. */
public enum Stage {
    /** Co-existence: promises are kept, little is at stake. */
    EVERYDAY("everyday"),
    /** Dependency: targets are agreed, watched and reviewed. */
    RISK_BASED("risk"),
    /** Openness: plans and knowledge are shared beyond the contract. */
    KNOWLEDGE_BASED("knowledge"),
    /** Interdependence: goals are set together, each anticipates the other. */
    IDENTIFICATION_BASED("identification");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The code used in surveys, models and files, such as {@code knowledge}. */
    public String code() {
        return code;
    }

    /** The stage of a code, in any case of letters; fails in a sentence when there is none. */
    public static Stage of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(stage -> stage.code.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no stage of trust '" + code + "'. Use everyday, risk, knowledge or identification."));
    }
}
