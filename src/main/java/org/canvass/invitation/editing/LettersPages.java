package org.canvass.invitation.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.canvass.account.Contact;
import org.canvass.invitation.sender.Sender;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.SiteConfig;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.StandingLetter;
import org.canvass.wave.letter.WaveLetter;
import org.canvass.wave.letter.prose.Prose;

/** Puts the page of one letter together. */
@ApplicationScoped
class LettersPages {
    @Inject
    Samples samples;

    @Inject
    Readers readers;

    @Inject
    Visitor visitor;

    @Inject
    SiteConfig site;

    /** @param text as typed; where it has problems, what is kept is shown beside it */
    LettersPage of(EditedLetter letter, LetterText text, List<LetterText.Problem> problems, String told) {
        LetterText shown = problems.isEmpty() ? text : letter.text();
        Contact contact = readers.contact(letter.wave(), letter.language(), null);
        Sender sender = samples.sender(contact, letter.language());
        boolean editable = visitor.runsWaves() && letter.editable();
        Wave last = editable ? lastWave(letter) : null;
        return new LettersPage(
                letter,
                text,
                problems,
                editable,
                WaveLetter.edited(letter.wave().id, letter.kind(), letter.language()),
                samples.preview(letter, shown, contact),
                sender.from().name() + " <" + sender.from().email() + ">",
                readers.of(letter.wave(), letter.language()),
                last == null ? null : last.name,
                StandingLetter.text(letter.kind(), letter.language()).isPresent(),
                visitor.runsWaves(),
                visitor.getMe().email(),
                told);
    }

    /** What keeps a text from being sent by this installation; links to itself would be somebody's personal ones. */
    List<LetterText.Problem> problems(LetterText text) {
        List<LetterText.Problem> problems = new ArrayList<>(text.problems());
        for (int line : Prose.linesLeadingTo(site.url().getHost(), text.body())) {
            problems.add(new LetterText.Problem(
                    LetterText.Part.BODY,
                    line,
                    "Line " + line + " of the letter links to this Canvass. Take the link out: each contact's own link"
                            + " stands where {question} is, and a copied one would be another person's."));
        }
        return problems;
    }

    /** The last launched wave, other than this one, with a letter of this kind and language; null where there is none. */
    Wave lastWave(EditedLetter letter) {
        return Wave.launched().stream()
                .filter(wave -> !wave.id.equals(letter.wave().id))
                .filter(wave -> WaveLetter.edited(wave.id, letter.kind(), letter.language()))
                .findFirst()
                .orElse(null);
    }
}
