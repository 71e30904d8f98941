package org.canvass.invitation.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.canvass.survey.text.Language;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Wave;
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
 */
record LettersPage(
        Wave wave,
        LetterKind kind,
        String language,
        LetterText text,
        List<String> problems,
        boolean editable,
        boolean edited,
        Composing.Composed preview,
        boolean mayRun,
        String myAddress,
        String told) {
    private static final Map<String, String> TOLD = Map.of(
            "kept", "The letter is kept.",
            "original", "The letter is the one that comes with Canvass again.",
            "sent", "A test is on its way to you; look into your mailbox.");

    public List<LetterKind> kinds() {
        return Arrays.asList(LetterKind.values());
    }

    public List<String> languages() {
        return languages(wave);
    }

    public List<Placeholder> placeholders() {
        return Arrays.asList(Placeholder.values());
    }

    public String says() {
        return told == null ? null : TOLD.get(told);
    }

    /** "German". */
    public String nameOf(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH);
    }

    public String direction() {
        return Language.direction(language);
    }

    /** Whether Canvass brings a letter in this language along, or lends its English one. */
    public boolean isLent() {
        return !edited && !LetterTexts.in(language).language().equals(Language.base(language));
    }

    /** The languages the wave's letters may go out in. */
    static List<String> languages(Wave wave) {
        return wave.languageRule.equals(LanguageRule.CONTACT) ? wave.survey().languages() : List.of(wave.languageRule);
    }

    /** The language wanted where there is one, else the first. */
    static String language(Wave wave, String wanted) {
        List<String> all = languages(wave);
        return wanted != null && all.contains(wanted) ? wanted : all.get(0);
    }
}
