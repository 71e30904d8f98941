package org.canvass.intake.mapping;

/** What a person must say before a file can be brought in, since Canvass would have to guess. */
public record Question(About about, String sentence) {

    /** What it is about, so that the page can put it beside its field. */
    public enum About {
        KIND,
        COLUMNS,
        DECIMAL_MARK,
        DATE_ORDER
    }
}
