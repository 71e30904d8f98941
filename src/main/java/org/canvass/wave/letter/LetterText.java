package org.canvass.wave.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canvass.survey.text.WrittenText;
import org.canvass.wave.letter.prose.Prose;

/**
 * What a letter says, with placeholders.
 *
 * @param preheader what a mail client shows beside the subject; empty for the words that come with the program
 * @param body paragraphs separated by empty lines, as {@link Prose} reads them
 */
public record LetterText(String subject, String preheader, String body) {
    /** Longer subjects are cut off in every mail client. */
    public static final int MOST_SUBJECT = 150;

    /** Mail clients show about half of it. */
    public static final int MOST_PREHEADER = 200;

    /** About four pages; a letter that long is not read, but it is a letter. */
    public static final int MOST_BODY = 8000;

    /** The fields of a letter, by the id they have on a page and in sentences about them. */
    public enum Part {
        SUBJECT("subject", "The subject"),
        PREHEADER("preheader", "The line beside the subject"),
        BODY("body", "The letter");

        private final String key;
        private final String title;

        Part(String key, String title) {
            this.key = key;
            this.title = title;
        }

        public String key() {
            return key;
        }

        private String at(int line) {
            return this == BODY ? "Line " + line + " of the letter" : title;
        }
    }

    /**
     * Something that keeps a text from being sent.
     *
     * @param line counted from 1; 0 where it is about the whole
     */
    public record Problem(Part part, int line, String sentence) {}

    public LetterText {
        preheader = preheader == null ? "" : preheader;
    }

    /** A letter with the program's own words beside the subject. */
    public LetterText(String subject, String body) {
        this(subject, "", body);
    }

    /** The text as it was typed, with one kind of line break and no blanks around it. */
    public static LetterText typed(String subject, String preheader, String body) {
        return new LetterText(
                subject == null ? "" : subject.strip(),
                preheader == null ? "" : preheader.strip(),
                body == null ? "" : WrittenText.tidy(body));
    }

    /** Everything that keeps this text from being sent; empty when it may be. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (subject.isBlank()) {
            problems.add(whole(Part.SUBJECT, "is empty. Write what the letter is about."));
        }
        tooLong(Part.SUBJECT, subject, MOST_SUBJECT, problems);
        tooLong(Part.PREHEADER, preheader, MOST_PREHEADER, problems);
        tooLong(Part.BODY, body, MOST_BODY, problems);
        String all = subject + preheader + body;
        if ((subject + preheader).contains("\n") || !WrittenText.readable(all)) {
            problems.add(new Problem(
                    Part.BODY,
                    0,
                    "The text holds characters that cannot be sent, such as a line break in the subject. Type it"
                            + " again."));
        }
        of(Part.SUBJECT, Placeholder.problems(subject, Placeholder.OF_A_LINE), problems);
        of(Part.PREHEADER, Placeholder.problems(preheader, Placeholder.OF_A_LINE), problems);
        of(Part.BODY, Placeholder.problems(body, Placeholder.ALL), problems);
        of(Part.BODY, Prose.problems(body), problems);
        if (!Placeholder.QUESTION.standsAloneOnce(body)) {
            problems.add(new Problem(
                    Part.BODY,
                    0,
                    "The letter needs {question} exactly once, on a line of its own: there the first question stands,"
                            + " and without it nobody could answer."));
        }
        return problems;
    }

    /** Refuses a text with problems, where a page has looked at them before. */
    void requireFit() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).sentence());
        }
    }

    private static void tooLong(Part part, String text, int most, List<Problem> problems) {
        if (WrittenText.length(text) > most) {
            problems.add(whole(
                    part,
                    "has " + WrittenText.length(text) + " characters; there is room for " + most + ". Shorten it."));
        }
    }

    private static void of(Part part, Map<Integer, List<String>> found, List<Problem> problems) {
        found.forEach(
                (line, said) -> said.forEach(one -> problems.add(new Problem(part, line, part.at(line) + " " + one))));
    }

    private static Problem whole(Part part, String said) {
        return new Problem(part, 0, part.title + " " + said);
    }
}
