package org.canvass.invitation.editing;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.WaveLetter;

/** One letter of a wave: of a kind, in a language. */
record EditedLetter(Wave wave, LetterKind kind, String language) {

    /** The letter an address names; what the wave does not have is not found. */
    static EditedLetter found(UUID waveId, String kind, String language) {
        Wave wave = Wave.found(waveId);
        LetterKind wanted = LetterKind.of(kind)
                .orElseThrow(() ->
                        new NotFoundException("A wave has an invitation and two reminders, and no other letter."));
        if (!languages(wave).contains(language)) {
            throw new NotFoundException("No letter of this wave is written in this language.");
        }
        return new EditedLetter(wave, wanted, language);
    }

    /** The languages the wave's letters may go out in. */
    static List<String> languages(Wave wave) {
        return wave.languageRule.equals(LanguageRule.CONTACT) ? wave.survey().languages() : List.of(wave.languageRule);
    }

    LetterText text() {
        return WaveLetter.text(wave.id, kind, language);
    }

    /** A draft's letters may be edited, and the reminders of an open wave until the first of them is under way. */
    boolean editable() {
        if (wave.isDraft()) {
            return true;
        }
        return wave.state != WaveState.CLOSED && kind != LetterKind.INVITATION && !begun();
    }

    /** Whether one has left, or may have. */
    boolean begun() {
        return Letter.count(
                        "mailingId = ?1 and kind = ?2 and state not in ?3",
                        wave.id,
                        kind.key(),
                        List.of(LetterState.QUEUED, LetterState.WITHDRAWN))
                > 0;
    }

    EditedLetter requireEditable() {
        if (!editable()) {
            throw new Refusal(
                    wave.state == WaveState.CLOSED
                            ? "“" + wave.name + "” is closed, so its letters can no longer be changed."
                            : "The " + kind.title().toLowerCase(java.util.Locale.ROOT) + " of “" + wave.name
                                    + "” has begun to leave, so it can no longer be changed.");
        }
        return this;
    }

    /** To the page of this letter, which says what was done. */
    Response page(String told) {
        return Redirect.to(
                "/waves/" + wave.id + "/letters?kind=" + kind.key() + "&language=" + language + "&told=" + told);
    }
}
