package org.canvass.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.canvass.TestServers;
import org.canvass.invitation.sender.Sender;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Option;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.LetterTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ComposingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Survey PULSE = Surveys.loadAll().get(0);
    private static final LetterLinks LINKS = new LetterLinks(
            "https://c.test/s/token",
            (question, code) -> "https://c.test/s/token?" + question + "=" + code,
            "https://c.test/s/token/not-for-me",
            "https://c.test/u/stop");

    private final Organization organization = new Organization();

    @BeforeEach
    void northwind() {
        organization.name = "Northwind & <Sons>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void bothFormsCarryEveryLinkTheClosingDayAndNoPlaceholder(String language) {
        for (LetterKind kind : LetterKind.values()) {
            Composing.Composed letter =
                    compose(LetterTexts.in(language).text(kind), recipient("Maria Anders", language));
            Document html = Jsoup.parse(letter.html());
            assertThat(html.select("html").attr("lang")).isEqualTo(language);
            assertThat(html.select("a[href^=https://c.test/s/token?P1=]")).hasSize(5);
            assertThat(html.select("a[href=https://c.test/s/token], a[href$=not-for-me], a[href$=/u/stop]"))
                    .hasSize(3);
            assertThat(html.select("img, script, link, form, [background]")).isEmpty();
            assertThat(html.text())
                    .contains("Maria Anders", "Northwind & <Sons>", "2026")
                    .doesNotContain("{", "}");
            assertThat(letter.text())
                    .contains("Maria Anders", "Northwind & <Sons>", "https://c.test/s/token?P1=everyday")
                    .contains("https://c.test/s/token/not-for-me", "https://c.test/u/stop", "\n-- \n")
                    .doesNotContain("&amp;", "{", "\n\n\n");
            assertThat(letter.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(12_000);
        }
    }

    @Test
    void theOptionsStandInTheOrderOfTheContactsOwnPage() {
        Asking page = Asking.of("en", organization.name, "some-seed", NOW);
        String[] codes = PULSE.inEmail().orElseThrow().options(page).stream()
                .map(Option::code)
                .toArray(String[]::new);
        Composing.Composed letter = compose(LetterTexts.in("en").text(LetterKind.INVITATION), recipient("Ann", "en"));
        assertThat(Jsoup.parse(letter.html()).select("td.option a").eachAttr("href"))
                .containsExactly(java.util.Arrays.stream(codes)
                        .map(code -> "https://c.test/s/token?P1=" + code)
                        .toArray(String[]::new));
    }

    @Test
    void namesAreInertTextInTheLetterAndCannotBreakTheSubject() {
        LetterText text = new LetterText("For {name}", "Dear {name},\n\n{question}\n\n{account}");
        Composing.Composed letter =
                compose(text, recipient("<script>alert(1)</script> {supplier} {{7*7}}\r\nBcc: x@y.test", "en"));
        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
        assertThat(letter.subject()).isEqualTo("For <script>alert(1)</script> {supplier} {{7*7}} Bcc: x@y.test");
    }

    @Test
    void whoSignsWithTheOrganizationsNameIsNotNamedTwice() {
        String text = compose(LetterTexts.in("en").text(LetterKind.INVITATION), recipient("Ann", "en"))
                .text();
        assertThat(text).contains("With kind regards\nNorthwind & <Sons>\n").doesNotContain("Sons>\nNorthwind");
        organization.senderName = "Nancy Davolio";
        assertThat(compose(LetterTexts.in("en").text(LetterKind.INVITATION), recipient("Ann", "en"))
                        .text())
                .contains("With kind regards\nNancy Davolio\nNorthwind & <Sons>\n");
    }

    @Test
    void aTestSaysThatItIsOne() {
        Recipient test = new Recipient("Ann", "Alfreds", "en", LocalDate.of(2026, 12, 13), "seed", true);
        Composing.Composed letter = compose(LetterTexts.in("en").text(LetterKind.INVITATION), test);
        assertThat(letter.html()).contains("This is a test.");
        assertThat(letter.text()).startsWith("[ This is a test.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | Sunday, 13 December 2026
            de | Sonntag, 13. Dezember 2026
            fr | dimanche 13 décembre 2026
            es | domingo, 13 de diciembre de 2026
            """)
    void theClosingDayIsSaidInWords(String language, String words) {
        assertThat(Composing.inWords(LocalDate.of(2026, 12, 13), language).replaceFirst("(?<=Sunday),?", ","))
                .isEqualTo(words);
    }

    @Test
    void aLanguageThatRunsFromTheRightTurnsTheLetter() {
        Composing.Composed letter = compose(LetterTexts.in("ar").text(LetterKind.INVITATION), recipient("ماريا", "ar"));
        assertThat(letter.html()).contains("lang=\"ar\" dir=\"rtl\"");
    }

    private Composing.Composed compose(LetterText text, Recipient recipient) {
        Sender sender =
                Sender.of(organization, null, false, "canvass@northwind.test", LetterTexts.in(recipient.language()));
        return new Composing(organization, PULSE, sender, NOW).letter(text, recipient, LINKS);
    }

    private static Recipient recipient(String name, String language) {
        return new Recipient(name, "Alfreds Futterkiste", language, LocalDate.of(2026, 12, 13), "some-seed", false);
    }
}
