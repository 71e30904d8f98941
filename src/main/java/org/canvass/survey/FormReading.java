package org.canvass.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Reading;

/**
 * What a posted form meant, question by question, in the order asked.
 *
 * @param readings by question key; only questions that were asked
 * @param foreign what to say about fields that belong to no question of this form
 */
public record FormReading(Map<String, Reading> readings, List<String> foreign) {

    /** Everything asked for is there and valid. */
    public boolean good() {
        return foreign.isEmpty() && readings.values().stream().allMatch(this::fine);
    }

    /** Something no answer could be (the page answers 400), as opposed to something still missing. */
    public boolean refused() {
        return !foreign.isEmpty() || readings.values().stream().anyMatch(Reading.Invalid.class::isInstance);
    }

    /** Something no honest form sends; nothing of it is worth showing again. */
    public boolean tampered() {
        return !foreign.isEmpty()
                || readings.values().stream()
                        .anyMatch(reading -> reading instanceof Reading.Invalid invalid && !invalid.mendable());
    }

    /** What to say beside a question. */
    public Optional<String> message(String question) {
        return Optional.ofNullable(readings.get(question)).flatMap(Reading::sentence);
    }

    /** Everything that is wrong, in the order asked. */
    public List<String> messages() {
        return Stream.concat(
                        foreign.stream(),
                        readings.values().stream().map(Reading::sentence).flatMap(Optional::stream))
                .toList();
    }

    /** The valid answers alone. */
    public Answers given() {
        return Answers.of(readings.values().stream()
                .map(Reading::given)
                .flatMap(Optional::stream)
                .toList());
    }

    /** What the fields show when the page is shown again: the answers, and what can be mended. */
    public Answers shownAgain() {
        List<Answer> shown = readings.values().stream()
                .map(Reading::shownAgain)
                .flatMap(Optional::stream)
                .toList();
        return Answers.of(shown);
    }

    /** The earlier answers with these in their place; a question now left empty loses its earlier answer. */
    public Answers onto(Answers before) {
        Answers result = before;
        for (Map.Entry<String, Reading> entry : readings.entrySet()) {
            result = entry.getValue().given().map(result::with).orElse(result.without(entry.getKey()));
        }
        return result;
    }

    private boolean fine(Reading reading) {
        return reading instanceof Reading.Given || reading instanceof Reading.Nothing;
    }
}
