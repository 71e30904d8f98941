package org.canvass.wave.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.NAME, "Ana {account} $1", Placeholder.SUPPLIER, "North & <West>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Dear {name},            | Dear Ana {account} $1,
            {supplier}{supplier}    | North & <West>North & <West>
            { name }                | Ana {account} $1
            {{name}}                | {Ana {account} $1}
            {{7*7}} {T(x)} {}       | {{7*7}} {T(x)} {}
            {closes} is not known   | {closes} is not known
            """)
    void aPlaceholderIsFilledOnceAndItsValueIsNotLookedInto(String text, String filled) {
        assertThat(Placeholder.fill(text, VALUES)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {nmae}           | {nmae}
            {Name}           | {Name}
            {firstName}      | {firstName}
            {first name}     | {first name}
            {größe}          | {größe}
            {config:secret}  |
            {{7*7}}          |
            {inject.x}       | {inject.x}
            """)
    void anUnknownPlaceholderIsRefusedWithTheKnownOnes(String written, String named) {
        LetterText text = new LetterText("Hello", "Dear " + written + "\n\n{question}");
        if (named == null) {
            assertThat(text.problems()).isEmpty();
        } else {
            assertThat(text.problems())
                    .containsExactly(new LetterText.Problem(
                            LetterText.Part.BODY,
                            1,
                            "Line 1 of the letter holds " + named + ", which stands for nothing. You can use {name},"
                                    + " {account}, {supplier}, {sender}, {signature}, {minutes}, {closes},"
                                    + " {question}."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No question at all",
                "Here: {question}",
                "{question}\n{question}",
                "{question}\n\nand {question}"
            })
    void theQuestionStandsOnceOnALineOfItsOwn(String body) {
        assertThat(new LetterText("Hello", body).problems())
                .singleElement()
                .extracting(LetterText.Problem::sentence)
                .asString()
                .startsWith("The letter needs {question} exactly once");
    }

    @Test
    void aSubjectHoldsNoQuestionNoLineBreakAndIsNotEmpty() {
        assertThat(new LetterText("{question}", "{question}").problems()).hasSize(1);
        assertThat(new LetterText("a\nBcc: x@y.test", "{question}").problems()).hasSize(1);
        assertThat(new LetterText(" ", "{question}").problems()).hasSize(1);
        assertThat(new LetterText("x".repeat(151), "{question}").problems()).hasSize(1);
        assertThat(new LetterText("x".repeat(150), "{question}").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {name               | opens “{name” and does not close it. Write {name} with both braces.
            Dear { name, hello  | opens “{ name” and does not close it. Write {name} with both braces.
            name}               | closes “name}” and did not open it. Write {name} with both braces.
            a {b}} c            |
            {{7*7}} {           |
            """)
    void anUnclosedPlaceholderIsNamedWithItsLine(String written, String said) {
        List<LetterText.Problem> problems = new LetterText("Hello", "{question}\n\n{name}\n" + written)
                .problems().stream()
                        .filter(problem -> !problem.sentence().contains("stands for nothing"))
                        .toList();
        if (said == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .containsExactly(new LetterText.Problem(LetterText.Part.BODY, 4, "Line 4 of the letter " + said));
        }
    }
}
