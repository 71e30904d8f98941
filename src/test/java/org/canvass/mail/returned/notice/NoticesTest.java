package org.canvass.mail.returned.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.mail.returned.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sample of what mail systems send back, and what is read of it. */
class NoticesTest {
    /** Of the right shape; whether we signed it is not for reading to know. */
    private static final String VERP = "bounces+" + "1" + "a".repeat(24) + "0123456789abcdefghi" + "@nordwind.example";

    @ParameterizedTest
    @CsvFileSource(resources = "/returned/samples.csv", numLinesToSkip = 1)
    void aSampleIsUnderstoodAsFarAsItsFormSays(String file, ReturnedKind kind, String status, String reason) {
        Notices.Read read = Notices.read(Samples.of(file, VERP, "ana@example.com"));

        assertThat(read.claims()).hasSize(1).first().satisfies(claim -> assertThat(claim.signature())
                .isEqualTo("0123456789abcdefghi"));
        if (kind == null) {
            assertThat(read.notice()).isEmpty();
        } else {
            Notice notice = read.notice().orElseThrow();
            assertThat(notice.kind()).isEqualTo(kind);
            assertThat(notice.status()).isEqualTo(status);
            assertThat(notice.reason()).isEqualTo(reason);
        }
    }

    @Test
    void aReportOfAReportNamesNoLetter() {
        assertThat(Notices.read(Samples.of("report-of-a-report", VERP, "ana@example.com"))
                        .claims())
                .isEmpty();
    }

    @Test
    void aReasonIsOneLineOfPlainText() {
        Notice notice = Notices.read(Samples.of("reason-that-attacks", VERP, "ana@example.com"))
                .notice()
                .orElseThrow();

        assertThat(notice.detail()).isEqualTo("550 5.1.1 <script>alert(1)</script> {7*7} Bcc: everybody@example.com");
        assertThat(new Notice(ReturnedKind.SOFT, "x".repeat(13), null, "a\u0000b\r\nc\u202ed\ud800" + "x".repeat(600)))
                .satisfies(strange -> {
                    assertThat(strange.status()).isNull();
                    assertThat(strange.detail())
                            .startsWith("a b c d")
                            .hasSize(500)
                            .endsWith("…");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    5.1.1   | -                                                     | HARD
                    5.1.1   | 552 5.2.2 over quota                                  | HARD
                    5.0.0   | 552 5.2.2 over quota                                  | SOFT
                    5.4.1   | 550 5.4.1 no answer from host                         | SOFT
                    5.4.1   | 550 5.4.1 Recipient address rejected: Access denied.  | HARD
                    5.7.509 | 550 5.7.509 Access denied, DMARC                      | REFUSED
                    5.1.8   | 550 5.1.8 Sender address rejected                     | REFUSED
                    5.3.4   | -                                                     | REFUSED
                    5.9.9   | -                                                     | UNKNOWN
                    4.2.2   | -                                                     | SOFT
                    -       | 550 user unknown, truly                               | UNKNOWN
                    -       | 550 5.1.1 user unknown                                | HARD
                    nonsense| connect to 5.1.1.1: refused                           | UNKNOWN
                    """)
    void aStatusCodeDecidesAndProseDoesNot(String status, String said, ReturnedKind kind) {
        assertThat(StatusRules.failed(status, said).kind()).isEqualTo(kind);
    }

    @Test
    void whatIsBuiltToBeExpensiveIsReadInLittleTime() {
        StringBuilder deep = new StringBuilder("From: mailer-daemon@x.example\r\nTo: " + VERP + "\r\n");
        for (int i = 0; i < 2000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        String manyParts = "To: " + VERP + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(20_000);
        String manyRecipients = "To: " + VERP + "\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Final-Recipient: rfc822; a@b.c\r\nAction: failed\r\nStatus: 5.2.2\r\n\r\n".repeat(15_000);
        String manyClaims =
                "From: mailer-daemon@x.example\r\n" + ("To: " + "x@y.z, ".repeat(50) + "\r\n").repeat(1000) + "\r\n";
        String longLine =
                "From: mailer-daemon@x.example\r\nSubject: " + "(".repeat(900_000) + "\r\n\r\nHi. This is the ";

        for (String bomb : new String[] {deep.toString(), manyParts, manyRecipients, manyClaims, longLine}) {
            Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> Notices.read(bomb.getBytes(StandardCharsets.UTF_8))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void mangledMailsAreReadOrSetAsideAndNothingElse() {
        Random chance = new Random(7);
        for (String file :
                new String[] {"postfix-unknown-user", "complaint-arf", "qmail-no-mailbox", "report-in-base64"}) {
            byte[] whole = Samples.of(file, VERP, "ana@example.com");
            for (int i = 0; i < 300; i++) {
                byte[] mangled = whole.clone();
                for (int n = 0; n < 1 + chance.nextInt(30); n++) {
                    mangled[chance.nextInt(mangled.length)] = (byte) chance.nextInt(256);
                }
                try {
                    assertThat(Notices.read(mangled).claims().size()).isLessThanOrEqualTo(8);
                } catch (UnreadableMessage setAside) {
                    assertThat(setAside).hasMessageContaining("cannot be read");
                }
            }
        }
        assertThat(Notices.read(new byte[0]).claims()).isEmpty();
        assertThat(Notices.read(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                        .notice())
                .isEmpty();
    }
}
