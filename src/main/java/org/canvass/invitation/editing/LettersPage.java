package org.canvass.invitation.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.canvass.invitation.letter.Composing;
import org.canvass.survey.text.Language;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.LetterTexts;
import org.canvass.wave.letter.Placeholder;

/**
 * One letter of a wave, to be read and edited.
 *
 * @param text as it stands in the form
 * @param problems what keeps it from being kept
 * @param edited whether the wave has its own wording
 * @param preview as a contact would get the text that is kept
 * @param from who it comes from, as a mail client shows it
 * @param readers contacts of the audience whose letter can be looked at
 * @param lastWave the name of an earlier wave with a letter of this kind and language, or null
 * @param standing whether the organization has a wording of its own for new waves
 */
record LettersPage(
        EditedLetter letter,
        LetterText text,
        List<LetterText.Problem> problems,
        boolean editable,
        boolean edited,
        Composing.Composed preview,
        String from,
        List<Reader> readers,
        String lastWave,
        boolean standing,
        boolean mayRun,
        String myAddress,
        String told) {
    private static final Map<String, String> TOLD = Map.of(
            "kept", "The letter is kept.",
            "original", "The letter starts again from the standard text.",
            "copied", "The letter has the words of the earlier wave now.",
            "standing", "The letter is kept, and the letters of new waves start from it.",
            "sent", "A test is on its way to you; look into your mailbox.",
            "kept-sent", "The letter is kept, and a test is on its way to you; look into your mailbox.");

    /** A contact whose letter can be looked at. */
    record Reader(UUID id, String name, String account) {}

    public Wave wave() {
        return letter.wave();
    }

    public LetterKind kind() {
        return letter.kind();
    }

    public String language() {
        return letter.language();
    }

    public String path() {
        return "/waves/" + wave().id + "/letters/" + kind().key() + "/" + language();
    }

    public List<LetterKind> kinds() {
        return Arrays.asList(LetterKind.values());
    }

    public List<String> languages() {
        return EditedLetter.languages(wave());
    }

    public List<Placeholder> placeholders() {
        return Arrays.asList(Placeholder.values());
    }

    public String says() {
        return told == null ? null : TOLD.get(told);
    }

    /** The words beside the subject that stand where the author wrote none. */
    public String usualPreheader() {
        return LetterTexts.in(language()).words("preheader");
    }

    /** Why the letter can be changed although the wave runs, or cannot be changed any more. */
    public String state() {
        if (wave().isDraft()) {
            return editable ? null : "A consultant or an administrator edits the letters.";
        }
        if (editable) {
            return "The wave is under way, and this reminder has not left yet: what you keep here is what they will get.";
        }
        if (wave().state == WaveState.CLOSED) {
            return "The wave is closed, so its letters stay as they were.";
        }
        if (letter.begun()) {
            return "This letter has left, so it stays as it is.";
        }
        return kind() == LetterKind.INVITATION
                ? "The wave was launched, so its invitation stays as it is."
                : "A consultant or an administrator can still change this reminder, until the first of them leaves.";
    }

    /** "German". */
    public String nameOf(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH);
    }

    public String direction() {
        return Language.direction(language());
    }

    /** Whether Canvass brings a letter in this language along, or lends its English one. */
    public boolean isLent() {
        return !edited && !standing && !LetterTexts.in(language()).language().equals(Language.base(language()));
    }

    /** Whether a field has a problem, for assistive technology. */
    public boolean wrong(String part) {
        return problems.stream().anyMatch(problem -> problem.part().key().equals(part));
    }
}
