package org.canvass.wave.letter;

import java.util.Arrays;
import java.util.Optional;

/** The letters of a wave, in the order they are sent. Each is sent to a contact at most once. */
public enum LetterKind {
    INVITATION("invitation", "Invitation"),
    REMINDER_1("reminder-1", "First reminder"),
    REMINDER_2("reminder-2", "Second reminder");

    private final String key;
    private final String title;

    LetterKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word for it in the database and in addresses. */
    public String key() {
        return key;
    }

    /** The word for it on pages. */
    public String title() {
        return title;
    }

    public static Optional<LetterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
