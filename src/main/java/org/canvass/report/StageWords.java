package org.canvass.report;

import org.canvass.segmentation.Stage;

/** The stages of trust as pages name them. */
public final class StageWords {

    private StageWords() {}

    /** "Knowledge Based" for {@code knowledge}. */
    public static String of(String code) {
        return switch (Stage.of(code)) {
            case EVERYDAY -> "Everyday";
            case RISK_BASED -> "Risk Based";
            case KNOWLEDGE_BASED -> "Knowledge Based";
            case IDENTIFICATION_BASED -> "Identification Based";
        };
    }
}
