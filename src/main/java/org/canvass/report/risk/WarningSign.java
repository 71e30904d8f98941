package org.canvass.report.risk;

/** A sign that an account may be about to be lost, the gravest first. None of them is a forecast. */
public enum WarningSign {
    TRUST_FELL("Trust fell", "They place the relationship in a lower stage than in the wave before."),
    NO_MORE("From Yes to No", "They wanted more in the wave before, and now want no more."),
    DETRACTOR("A detractor", "Somebody there gives 0 to 6 of 10 when asked whether they would recommend us."),
    SILENT_DECIDER(
            "A silent decision maker", "Somebody who decides answered before, was asked again, and said nothing.");

    private final String title;
    private final String meaning;

    WarningSign(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
