package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.canvass.survey.yaml.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SurveyDefinitionTest {
    private static final Path FOLDER = Path.of("src/test/resources/surveys");

    static List<String> refused() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("refused"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Each file says in a comment on the line at fault what is to be said about it. */
    @ParameterizedTest
    @MethodSource("refused")
    void aDefinitionIsRefusedOnTheVeryLine(String file) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("refused").resolve(file));
        List<Problem> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf("# refused: ");
            if (mark >= 0) {
                expected.add(new Problem(file, i + 1, lines.get(i).substring(mark + "# refused: ".length())));
            }
        }
        List<Problem> problems = problemsOf(file, String.join("\n", lines) + "\n");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(problems).as("problems of %s", file).hasSameSizeAs(expected);
        for (Problem one : expected) {
            softly.assertThat(problems)
                    .as(one.toString())
                    .anyMatch(problem ->
                            problem.line() == one.line() && problem.message().contains(one.message()));
        }
        softly.assertAll();
    }

    @Test
    void everythingWrongIsToldAtOnceWithFileAndLine() throws IOException {
        String loop = Files.readString(FOLDER.resolve("refused/route-in-a-loop.yaml"));
        InvalidSurvey invalid = refusal("loop.yaml", loop.replace("key: tiny", "key: tiny survey"));
        assertThat(invalid.getMessage().lines())
                .hasSize(3)
                .allMatch(line -> line.matches("loop\\.yaml:(1|14|24): .+[.]"), "file:line: sentence");
    }

    @Test
    void tenThousandQuestionsAreRefusedQuickly() {
        String many = tiny(10_000);
        InvalidSurvey invalid = Assertions.assertTimeout(Duration.ofSeconds(5), () -> refusal("many.yaml", many));
        assertThat(invalid)
                .hasMessage("many.yaml:210: The survey has 10000 questions; at most 200 can be asked. "
                        + "Nothing else was checked.");
    }

    @Test
    void twoHundredQuestionsAreTaken() {
        assertThat(Surveys.parse("many.yaml", tiny(200)).questions()).hasSize(200);
        assertThat(problemsOf("many.yaml", tiny(201))).hasSize(1);
    }

    @Test
    void aFileTooLongIsRefusedUnread() {
        assertThat(problemsOf("long.yaml", "#".repeat(3_000_000)))
                .hasToString("[long.yaml:1: The file has 3000000 characters; at most 2000000 are read.]");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(problemsOf("deep.yaml", "a: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("deep.yaml:1: This is not valid YAML");
    }

    @Test
    void theVersionChangesWithWhatIsSaidAndNotWithItsLayout() {
        String yaml = tiny(2);
        Survey survey = Surveys.parse("a.yaml", yaml);
        assertThat(survey.version()).matches("[0-9a-f]{64}");
        assertThat(Surveys.parse("b.yaml", "# a comment\n" + yaml).version()).isEqualTo(survey.version());
        assertThat(Surveys.parse("c.yaml", yaml.replace("What 1?", "Which 1?")).version())
                .isNotEqualTo(survey.version());
    }

    @Test
    void theSameTextIsReadOnce() {
        assertThat(Surveys.parse("a.yaml", tiny(3))).isSameAs(Surveys.parse("a.yaml", tiny(3)));
    }

    @Test
    void aSurveyKeptAsTextReadsAsTheSameSurvey() {
        Survey pulse = Surveys.loadAll().get(0);
        assertThat(Surveys.parse("wave", pulse.source())).isEqualTo(pulse);
    }

    @Test
    void everySurveyOfTheFolderIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("surveys"))) {
            List<String> keys = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
            assertThat(Surveys.loadAll()).extracting(Survey::key).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void aRightToLeftSurveySpeaksItsOwnLanguage() throws IOException {
        Survey survey = Surveys.parse("rtl.yaml", Files.readString(FOLDER.resolve("good/right-to-left.yaml")));
        assertThat(survey.languageFor("ar-EG")).isEqualTo("ar");
        assertThat(survey.languageFor("ja")).isEqualTo("ar");
        assertThat(survey.questions().get(0).basics().text().in("ar", "Northwind"))
                .isEqualTo("ما رأيك في Northwind؟");
    }

    private static String tiny(int questions) {
        String head =
                """
                key: many
                languages: [en]
                default-language: en
                title: { en: Many }
                intro: { en: Why we ask }
                thanks: { en: Thanks }
                sections:
                  - key: one
                    questions:
                """;
        return IntStream.rangeClosed(1, questions)
                .mapToObj(i ->
                        "      - { key: Q%d, type: open, seconds: 5, text: { en: \"What %d?\" } }\n".formatted(i, i))
                .collect(Collectors.joining("", head, ""));
    }

    private static List<Problem> problemsOf(String file, String yaml) {
        return refusal(file, yaml).problems();
    }

    private static InvalidSurvey refusal(String file, String yaml) {
        InvalidSurvey invalid = catchThrowableOfType(InvalidSurvey.class, () -> Surveys.parse(file, yaml));
        assertThat(invalid).as("%s was taken", file).isNotNull();
        return invalid;
    }
}
