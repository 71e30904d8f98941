package org.canvass.survey.answer;

import java.util.Optional;

/** What a question made of the fields posted to it. */
public sealed interface Reading {

    /** A valid answer. */
    record Given(Answer answer) implements Reading {}

    /** Left empty, which is allowed here. */
    record Nothing() implements Reading {}

    /** Left empty where an answer is wanted; the page is shown again with this sentence and everything else kept. */
    record Missing(String message) implements Reading {}

    /**
     * Not an answer to this question.
     *
     * @param message what to do about it, in the respondent's language
     * @param kept what to show again when a person can mend it (a text too long); null for what no honest form sends
     */
    record Invalid(String message, Answer kept) implements Reading {
        public Invalid(String message) {
            this(message, null);
        }

        public boolean mendable() {
            return kept != null;
        }
    }

    /** The answer, if one was given. */
    default Optional<Answer> given() {
        return this instanceof Given given ? Optional.of(given.answer()) : Optional.empty();
    }

    /** What to show in the field again: the answer, or what can be mended. */
    default Optional<Answer> shownAgain() {
        return this instanceof Invalid invalid ? Optional.ofNullable(invalid.kept()) : given();
    }

    /** The sentence to show beside the question, if something is to be done. */
    default Optional<String> sentence() {
        if (this instanceof Missing missing) {
            return Optional.of(missing.message());
        }
        return this instanceof Invalid invalid ? Optional.of(invalid.message()) : Optional.empty();
    }
}
