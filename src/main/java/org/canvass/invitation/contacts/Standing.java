package org.canvass.invitation.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where an invitation stands, as the list of a wave shows it: the furthest thing that is known. */
enum Standing {
    ANSWERED("answered"),
    DECLINED("not for them"),
    STARTED("started"),
    SENT("sent"),
    RETURNED("came back"),
    REPORTED("reported as unwanted"),
    WAITING("waiting to be sent"),
    FAILED("failed"),
    UNCERTAIN("uncertain"),
    WITHDRAWN("withdrawn");

    /** Kinds of returned letters that did not arrive, and those that did and were not wanted. */
    static final String NOT_ARRIVED = "HARD, SOFT, REFUSED, UNKNOWN";

    static final String UNWANTED = "COMPLAINT";

    private static final String SILENT = "i.answeredAt is null and i.declinedAt is null and i.startedAt is null and ";

    /** What a confidential wave shows: how far the letter got, and nothing of who has answered. */
    static final List<Standing> OF_LETTERS = List.of(SENT, RETURNED, REPORTED, WAITING, FAILED, UNCERTAIN, WITHDRAWN);

    private final String words;

    Standing(String words) {
        this.words = words;
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
        return OF_LETTERS.contains(this) && !confidential ? SILENT + condition() : condition();
    }

    private String condition() {
        return switch (this) {
            case ANSWERED -> "i.answeredAt is not null";
            case DECLINED -> "i.answeredAt is null and i.declinedAt is not null";
            case STARTED -> "i.answeredAt is null and i.declinedAt is null and i.startedAt is not null";
            case SENT -> "l.state = SENT and not " + CameBack.condition(NOT_ARRIVED + ", " + UNWANTED);
            case RETURNED -> "l.state = SENT and " + CameBack.condition(NOT_ARRIVED);
            case REPORTED ->
                "l.state = SENT and " + CameBack.condition(UNWANTED) + " and not " + CameBack.condition(NOT_ARRIVED);
            case WAITING -> "(l.state = QUEUED or l.state = SENDING)";
            case FAILED -> "l.state = FAILED";
            case UNCERTAIN -> "l.state = UNCERTAIN";
            case WITHDRAWN -> "l.state = WITHDRAWN";
        };
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
