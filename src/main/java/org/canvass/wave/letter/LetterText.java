package org.canvass.wave.letter;

import java.util.ArrayList;
import java.util.List;
import org.canvass.survey.text.WrittenText;

/** What a letter says, with placeholders: a subject, and paragraphs separated by empty lines. */
public record LetterText(String subject, String body) {
    /** Longer subjects are cut off in every mail client. */
    public static final int MOST_SUBJECT = 150;

    /** About four pages; a letter that long is not read, but it is a letter. */
    public static final int MOST_BODY = 8000;

    /** The text as it was typed, with one kind of line break and no blanks around it. */
    public static LetterText typed(String subject, String body) {
        return new LetterText(subject == null ? "" : subject.strip(), body == null ? "" : WrittenText.tidy(body));
    }

    /** Everything that keeps this text from being sent, in sentences; empty when it may be. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (subject.isBlank()) {
            problems.add("The subject is empty. Write what the letter is about.");
        }
        if (WrittenText.length(subject) > MOST_SUBJECT) {
            problems.add("The subject has " + WrittenText.length(subject) + " characters; mail clients show at most "
                    + MOST_SUBJECT + ". Shorten it.");
        }
        if (subject.contains("\n") || !WrittenText.readable(subject) || !WrittenText.readable(body)) {
            problems.add("The text holds characters that cannot be sent, such as a line break in the subject. Type it"
                    + " again.");
        }
        if (WrittenText.length(body) > MOST_BODY) {
            problems.add("The letter has " + WrittenText.length(body) + " characters; there is room for " + MOST_BODY
                    + ". Shorten it.");
        }
        problems.addAll(Placeholder.problemsOfSubject(subject));
        problems.addAll(Placeholder.problemsOfBody(body));
        return problems;
    }
}
