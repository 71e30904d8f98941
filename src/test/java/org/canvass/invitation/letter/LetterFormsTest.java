package org.canvass.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.launch.ReceivedMail;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.post.Post;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter Canvass brings along, in its two forms: valid, small, the same words, legible in light and dark. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LetterFormsTest {
    private static final int MOST_BYTES = 15_000;
    private static final int MOST_BYTES_RECEIVED = 30_000;
    /** RFC 5322; longer ones a mail server may break where it likes. */
    private static final int LONGEST_LINE = 998;

    private static final int TAP_PIXELS = 44;

    private static final String YOUNGER_THAN_THE_CHECKER = "Property “color-scheme” doesn't exist";

    /** A letter is shown within the mail program's page, which has the landmarks and headings. */
    private static final Pattern OF_WHOLE_PAGES =
            Pattern.compile("(landmark-one-main|page-has-heading-one|region): .*");

    @Inject
    Post post;

    static List<SomeLetter> letters() {
        return SomeLetter.all();
    }

    @Test
    void theHtmlIsValid() throws Exception {
        List<String> wrong = new ArrayList<>();
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        for (SomeLetter letter : letters()) {
            String html = letter.composed().html();
            String said = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            said.lines()
                    .filter(line -> !line.isBlank() && !line.contains(YOUNGER_THAN_THE_CHECKER))
                    .forEach(line -> wrong.add(letter + ": " + line));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void bothFormsSayTheSameWordsInTheSameOrder(SomeLetter letter) {
        Composing.Composed composed = letter.composed();
        String html = Jsoup.parse(composed.html()).body().text();
        String preheader = Jsoup.parse(composed.html()).select(".preheader").text();
        assertThat(words(composed.text())).isEqualTo(words(html.substring(preheader.length())));
        assertThat(composed.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(composed.text().lines().filter(line -> !line.contains("https://")))
                .allMatch(line -> line.codePointCount(0, line.length()) <= 76);
        assertThat(Jsoup.parse(composed.html()).select("a[href]").eachAttr("href"))
                .allMatch(link -> composed.text().contains(link));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterArrivesOverSmtpAsItWasWritten(SomeLetter letter) {
        String to = UUID.randomUUID() + "@alfreds.example";
        Writing.Mail mail = letter.mail();
        assertThat(post.send(to, mail, Instant.parse("2026-11-22T10:00:00Z"))).isEqualTo(new Outcome.Accepted());
        ReceivedMail received = TestServers.mailbox().newestFirst(to).get(0);
        assertThat(received.text().orElseThrow().replace("\r", "").strip())
                .isEqualTo(mail.text().strip());
        assertThat(received.html().orElseThrow().replace("\r", "").strip())
                .isEqualTo(mail.html().strip());
        assertThat(received.subject()).isEqualTo(mail.subject());
        assertThat(Address.of(received.from())).isEqualTo(mail.from());
        assertThat(received.header("Message-ID")).endsWith("@" + mail.from().domain() + ">");
        assertThat(received.header("Date")).isEqualTo("Sun, 22 Nov 2026 10:00:00 +0000");
        assertThat(received.header("List-Unsubscribe")).matches("<https://[^>]+/u/[^>]+>");
        assertThat(received.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(received.source().lines())
                .allMatch(line -> line.length() <= LONGEST_LINE && line.matches("[\\x09\\x20-\\x7E]*"));
        assertThat(received.whole().length).isLessThan(MOST_BYTES_RECEIVED);
    }

    @Test
    void everyLetterIsLegibleAndTappableOnAPhoneAndADesktopInLightAndDark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 700}) {
                Page page = Browser.page(
                        new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
                for (SomeLetter letter : letters()) {
                    if (letter.survey().equals("pulse") && !letter.differsInLook()) {
                        continue;
                    }
                    page.setContent(letter.composed().html());
                    String where = letter + ", " + width + ", " + scheme;
                    assertThat(Browser.violations(page))
                            .filteredOn(found -> !OF_WHOLE_PAGES.matcher(found).matches())
                            .as(where)
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(where)
                            .isEqualTo(width);
                    assertThat(page.locator("td.option a, a.option, a.button").all())
                            .as(where)
                            .allSatisfy(link ->
                                    assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(TAP_PIXELS));
                    Browser.picture(page, "letter-" + letter + "-" + width + "-" + scheme);
                }
                page.close();
            }
        }
    }

    /** Without addresses and the marks that only one form has. */
    private static List<String> words(String text) {
        String plain = text.replaceAll("\\(?https://\\S+", " ");
        return Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(plain)
                .results()
                .map(word -> word.group())
                .collect(Collectors.toList());
    }
}
