package org.canvass.invitation.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.mail.LetterState;
import org.canvass.mail.MailingProgress;
import org.canvass.wave.Funnel;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;

/**
 * A launched wave: one funnel, and what needs a person.
 *
 * @param pausedBecause why sending rests; empty where a person paused it, null where it does not rest
 * @param rests mail servers and domains that rest while letters of this wave wait for it, in sentences
 * @param serverRests whether nothing at all leaves for now
 * @param declined contacts who said that this is not for them, the latest first
 */
record RunPage(
        Wave wave,
        Funnel funnel,
        MailingProgress letters,
        String pausedBecause,
        List<Declined> declined,
        List<Uncertain> uncertain,
        List<Waits> waits,
        List<String> rests,
        boolean serverRests) {

    /** Who said "this is not for me", whom they named instead, or null, and whether that colleague was asked. */
    record Declined(String contact, String account, UUID accountId, String passedTo, boolean asked) {}

    /**
     * Letters that failed and call for the same.
     *
     * @param code of the most frequent reason, null where the server gave none
     * @param reasons the servers' words, the most frequent first; some servers put a number into each
     */
    record Failed(long letters, Integer code, List<String> reasons, Advice advice) {
        public String reason() {
            return reasons.get(0);
        }

        public int otherReasons() {
            return reasons.size() - 1;
        }
    }

    /** A letter nobody can say of whether it arrived. */
    record Uncertain(UUID letterId, String address, String when, String reason) {}

    /** Letters that leave at a time of their own: how many, and what they wait for: "for Monday 08:00 in Lisbon". */
    record Waits(long letters, String says) {}

    /** Letters that wait or are on their way. */
    public long waiting() {
        return letters.of(LetterState.QUEUED) + letters.of(LetterState.SENDING);
    }

    public boolean isSending() {
        return waiting() > 0 && wave.state == WaveState.RUNNING && pausedBecause == null;
    }

    public boolean isPaused() {
        return pausedBecause != null || wave.state == WaveState.PAUSED;
    }

    /** Whether there will be news to wait for. */
    public boolean isLive() {
        return wave.state != WaveState.CLOSED;
    }

    /** Letters whose time has come. */
    public long due() {
        return waiting()
                - letters.waits().stream()
                        .mapToLong(MailingProgress.Waits::letters)
                        .sum();
    }

    /** "About 3 minutes left"; empty where nothing is being sent now or nobody can say. */
    public String left() {
        if (!isSending() || serverRests || due() < 1 || letters.sentPerMinute() < 1) {
            return "";
        }
        long minutes = Math.round(due() / letters.sentPerMinute());
        if (minutes < 1) {
            return "less than a minute left";
        }
        if (minutes >= 120) {
            return "about " + Math.round(minutes / 60.0) + " hours left";
        }
        return minutes == 1 ? "about a minute left" : "about " + minutes + " minutes left";
    }

    public long rate() {
        return Math.round(letters.sentPerMinute());
    }

    /** Letters that failed, by what can be done about them. */
    public List<Failed> failed() {
        Map<Advice, List<MailingProgress.Failure>> alike = new LinkedHashMap<>();
        for (MailingProgress.Failure failure : letters.failures()) {
            alike.computeIfAbsent(Advice.on(failure.code(), failure.reason()), advice -> new ArrayList<>())
                    .add(failure);
        }
        return alike.entrySet().stream()
                .map(same -> new Failed(
                        same.getValue().stream()
                                .mapToLong(MailingProgress.Failure::letters)
                                .sum(),
                        same.getValue().get(0).code(),
                        same.getValue().stream()
                                .map(failure -> failure.reason() == null ? "" : failure.reason())
                                .toList(),
                        same.getKey()))
                .toList();
    }

    /** All of them, also where the list names only the first. */
    public long uncertainLetters() {
        return letters.of(LetterState.UNCERTAIN);
    }

    public boolean isNothingToDo() {
        return letters.failures().isEmpty() && uncertain.isEmpty() && declined.isEmpty() && !isPaused();
    }

    /** The finding. */
    public String headline() {
        String name = "“" + wave.name + "”";
        String left = funnel.sent() + " of " + funnel.asked() + " letters have left";
        if (wave.state == WaveState.CLOSED) {
            return name + " closed with " + funnel.answered() + " of " + funnel.asked() + " answers";
        }
        if (isPaused()) {
            return name + " is paused: " + left;
        }
        if (funnel.sent() < funnel.asked() && isSending()) {
            return name + (serverRests ? " waits for its mail server: " : " is on its way: ") + left;
        }
        if (funnel.answered() == 0) {
            return "Nobody has answered " + name + " yet; " + left;
        }
        return funnel.answered() + " of " + funnel.asked() + " contacts have answered " + name;
    }
}
