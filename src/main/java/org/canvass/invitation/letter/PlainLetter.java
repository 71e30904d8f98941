package org.canvass.invitation.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.canvass.wave.letter.prose.Run;

/** A letter's plain text: the words of its HTML in the same order, its links on lines of their own, 76 columns. */
final class PlainLetter {
    private static final int COLUMNS = 76;

    /** What sets the foot of a letter apart; mail clients know it and leave the foot out of a reply. */
    private static final String FOOT = "-- ";

    private final StringBuilder text = new StringBuilder();

    private PlainLetter() {}

    static String of(LetterView letter) {
        PlainLetter plain = new PlainLetter();
        if (letter.test()) {
            plain.paragraph("[ " + letter.words().test() + " ]");
        }
        letter.before().forEach(plain::part);
        plain.ask(letter);
        letter.after().forEach(plain::part);
        plain.text.append(FOOT).append('\n');
        plain.paragraph(letter.words().why());
        plain.link(letter.words().notForMe(), letter.notForMeLink());
        plain.link(letter.words().stop(), letter.stopLink());
        return plain.text.toString().strip() + "\n";
    }

    private void ask(LetterView letter) {
        LetterView.Ask ask = letter.ask();
        if (ask.text() != null) {
            paragraph(ask.text());
        }
        if (!letter.hasOptions()) {
            link(letter.words().answer(), letter.surveyLink());
            return;
        }
        paragraph(letter.words().choose());
        if (ask.low() != null) {
            line(ask.low(), "", "");
            paragraph(ask.high());
        }
        for (LetterView.OptionLink option : ask.options()) {
            line(option.text(), "* ", "  ");
            text.append("  ").append(option.link()).append(ask.scale() ? "\n" : "\n\n");
        }
        if (ask.scale()) {
            text.append('\n');
        }
        link(letter.words().withoutChoosing(), letter.surveyLink());
    }

    private void part(LetterView.Part part) {
        for (List<Run> runs : part.lines()) {
            String said = runs.stream().map(PlainLetter::said).collect(Collectors.joining());
            line(said, part.list() ? "- " : "", part.list() ? "  " : "");
        }
        text.append('\n');
    }

    private static String said(Run run) {
        return run.link() == null ? run.text() : run.text() + " (" + run.link() + ")";
    }

    private void paragraph(String words) {
        line(words, "", "");
        text.append('\n');
    }

    private void link(String words, String address) {
        line(words + ":", "", "");
        text.append(address).append("\n\n");
    }

    /** A line folded at its blanks; a word longer than a line, such as an address, stays whole. */
    private void line(String words, String first, String further) {
        StringBuilder row = new StringBuilder(first);
        boolean empty = true;
        for (String word : words.strip().split(" +")) {
            if (!empty && length(row) + 1 + length(word) > COLUMNS) {
                text.append(row).append('\n');
                row.setLength(0);
                row.append(further);
                empty = true;
            }
            row.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(row).append('\n');
    }

    private static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }
}
