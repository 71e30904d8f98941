package org.canvass.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {
    private static final String LETTERS = "aF.rom =\t\n\r-äß漢👍\u00a0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    plain|plain
                    a=b|a=3Db
                    ä|=C3=A4
                    ends |ends=20
                    .|=2E
                    ..a|=2E.a
                    From us|=46rom us
                    Frost|Frost
                    """)
    void aLineIsWrittenSo(String text, String written) {
        assertThat(new String(QuotedPrintable.of(text), StandardCharsets.US_ASCII))
                .isEqualTo(written + "\r\n");
    }

    @Test
    void everyLineBreakBecomesOne() {
        assertThat(new String(QuotedPrintable.of("a\nb\r\nc\rd\n\n"), StandardCharsets.US_ASCII))
                .isEqualTo("a\r\nb\r\nc\r\nd\r\n\r\n");
    }

    @RepeatedTest(200)
    void anyTextIsReadAgainAsItWasWritten() throws Exception {
        Random random = new Random();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            int letter = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
            text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, letter)));
        }
        byte[] written = QuotedPrintable.of(text.toString());

        String read = new String(
                MimeUtility.decode(new ByteArrayInputStream(written), "quoted-printable")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String expected = text.toString().replace("\r\n", "\n").replace('\r', '\n');
        assertThat(read.replace("\r\n", "\n"))
                .as(text.toString())
                .isEqualTo(expected.isEmpty() || expected.endsWith("\n") ? expected : expected + "\n");
        assertThat(new String(written, StandardCharsets.US_ASCII).split("\r\n")).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(76)
                .matches("[\\x09\\x20-\\x7E]*")
                .doesNotStartWith(".")
                .doesNotStartWith("From "));
    }
}
