package org.canvass.invitation.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where an invitation stands, as the list of a wave shows it: the furthest thing that is known. */
enum Standing {
    ANSWERED("answered", "i.answeredAt is not null"),
    DECLINED("not for them", "i.answeredAt is null and i.declinedAt is not null"),
    STARTED("started", "i.answeredAt is null and i.declinedAt is null and i.startedAt is not null"),
    SENT("sent", "l.state = SENT"),
    WAITING("waiting to be sent", "(l.state = QUEUED or l.state = SENDING)"),
    FAILED("failed", "l.state = FAILED"),
    UNCERTAIN("uncertain", "l.state = UNCERTAIN"),
    WITHDRAWN("withdrawn", "l.state = WITHDRAWN");

    private static final String SILENT = "i.answeredAt is null and i.declinedAt is null and i.startedAt is null and ";

    /** What a confidential wave shows: how far the letter got, and nothing of who has answered. */
    static final List<Standing> OF_LETTERS = List.of(SENT, WAITING, FAILED, UNCERTAIN, WITHDRAWN);

    private final String words;
    private final String condition;

    Standing(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    /** In words, for pages and files. */
    public String words() {
        return words;
    }

    /** For an address: {@code answered}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The condition on an invitation i and its letter l. */
    String condition(boolean confidential) {
        return OF_LETTERS.contains(this) && !confidential ? SILENT + condition : condition;
    }

    static Optional<Standing> of(String key, boolean confidential) {
        return shown(confidential).stream()
                .filter(standing -> standing.key().equals(key))
                .findFirst();
    }

    /** The standings a wave's list tells apart. */
    static List<Standing> shown(boolean confidential) {
        return confidential ? OF_LETTERS : Arrays.asList(values());
    }
}
