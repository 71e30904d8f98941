package org.canvass.organization.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            textBlock =
                    """
                    null,                                   at least 12
                    '',                                     at least 12
                    elevenchars,                            at least 12
                    twelve chars,                           fine
                    aaaaaaaaaaaa,                           harder to guess
                    ann@example.com,                        harder to guess
                    ANN@example.com,                        harder to guess
                    ööööö ü ä ß é,                          fine
                    '12345678901\t',                        invisible
                    """)
    void aPasswordIsLongEnoughAndNotTheEMail(String password, String outcome) {
        assertThat(Passwords.problem(password, "ann@example.com").orElse("fine"))
                .contains(outcome);
    }

    @Test
    void whatBcryptWouldCutOffIsRefusedRatherThanIgnored() {
        String longest = "abcde".repeat(20).substring(0, 72);
        assertThat(Passwords.problem(longest, "")).isEmpty();
        assertThat(Passwords.problem(longest + "f", "").orElseThrow()).contains("72");
        assertThat(Passwords.problem("äbcde".repeat(13), "").orElseThrow()).contains("72");
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String longest = "abcde".repeat(20).substring(0, 72);
        String hash = Passwords.hash(longest);
        assertThat(hash).startsWith("$2").doesNotContain(longest);
        assertThat(Passwords.matches(longest, hash)).isTrue();
        assertThat(Passwords.matches(longest + "f", hash)).isFalse();
        assertThat(Passwords.matches(longest.substring(1), hash)).isFalse();
        assertThat(Passwords.matches(null, hash)).isFalse();
        assertThat(Passwords.matches("nobody has this password", null)).isFalse();
        assertThat(Passwords.matches("a\0b", Passwords.hash("a"))).isFalse();
    }

    @Test
    void nobodysPasswordTakesAsLongAsSomebodys() {
        String hash = Passwords.hash("some password of somebody");
        long known = nanos(() -> Passwords.matches("a wrong password", hash));
        long unknown = nanos(() -> Passwords.matches("a wrong password", null));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    /** The quickest of three, which a busy machine disturbs least. */
    private static long nanos(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }
}
