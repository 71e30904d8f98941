package org.canvass.invitation.letter;

import org.canvass.invitation.Invitation;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.LetterTexts;

/** What a letter to a colleague says besides: who named them, and that their address is used for nothing else. */
final class PassedOn {
    private PassedOn() {}

    /** The text with that after its first paragraph; the same text where nobody passed the ask on. */
    static LetterText told(LetterText text, Invitation invitation) {
        Invitation from = invitation.passedById == null ? null : Invitation.byId(invitation.passedById);
        if (from == null) {
            return text;
        }
        String said = LetterTexts.in(invitation.language)
                .words("passed-on")
                .replace(
                        "{passer}",
                        from.contact
                                .name
                                .replaceAll("[{}\\[\\]()*_<>\\p{Cntrl}]", " ")
                                .strip());
        String body = text.body().strip();
        int greeted = body.indexOf("\n\n");
        return greeted < 0
                ? new LetterText(text.subject(), said + "\n\n" + body)
                : new LetterText(text.subject(), body.substring(0, greeted) + "\n\n" + said + body.substring(greeted));
    }
}
