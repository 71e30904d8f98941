package org.canvass.segmentation.model;

/** A contact's part when suppliers are chosen. */
public enum Part {
    DECIDES,
    ADVISES,
    USES,
    NONE,
    UNKNOWN;

    /** The part that the code of an answer or a file stands for: DM, INF, USE; unknown where nobody knows. */
    public static Part of(String code) {
        if (code == null) {
            return UNKNOWN;
        }
        return switch (code) {
            case "DM" -> DECIDES;
            case "INF" -> ADVISES;
            case "USE" -> USES;
            default -> NONE;
        };
    }
}
