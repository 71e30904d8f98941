package org.canvass.staff.page;

import java.util.List;
import java.util.UUID;
import org.canvass.staff.StaffWords;

/**
 * An account manager's page: every account of theirs, and how far they are.
 *
 * @param token the secret of the link, for the page's own links
 * @param sender who asks
 * @param beside the wave that is hidden until they have finished; null where there is none
 * @param until the last day, in words
 */
public record Desk(
        String style, StaffWords words, String token, String sender, String beside, String until, List<Row> rows) {

    /** How it stands with one account. */
    public enum State {
        OPEN("open", "list.open", ""),
        GIVEN("given", "list.given", "✓"),
        PASSED("passed", "list.passed", "–");

        private final String mark;
        private final String words;
        private final String sign;

        State(String mark, String words, String sign) {
            this.mark = mark;
            this.words = words;
            this.sign = sign;
        }

        /** As pages mark it. */
        public String mark() {
            return mark;
        }

        public String sign() {
            return sign;
        }

        String words() {
            return words;
        }
    }

    /** One account. */
    public record Row(UUID id, String name, State state, String stateWords) {}

    public String language() {
        return words.language();
    }

    public String say(String key) {
        return words.say(key);
    }

    /** Accounts with an estimate, or closed without one. */
    public int done() {
        return (int) rows.stream().filter(row -> row.state() != State.OPEN).count();
    }

    public int open() {
        return rows.size() - done();
    }

    /** How far they are, of a bar 1000 wide. */
    public int width() {
        return rows.isEmpty() ? 0 : 1000 * done() / rows.size();
    }

    public String count() {
        return words.say("list.count", done(), rows.size());
    }

    public String finish() {
        return open() == 0 ? words.say("list.finish") : words.say("list.finish.open", open());
    }

    public String blind() {
        return words.say("list.blind", beside);
    }

    public String untilWords() {
        return words.say("list.until", until);
    }
}
