package org.canvass.invitation.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.canvass.account.Contact;
import org.canvass.invitation.Links;
import org.canvass.invitation.letter.Composing;
import org.canvass.invitation.letter.InvitationLetters;
import org.canvass.invitation.letter.LetterLinks;
import org.canvass.invitation.letter.Recipient;
import org.canvass.invitation.sender.Sender;
import org.canvass.invitation.sender.Senders;
import org.canvass.mail.Writing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.site.SiteConfig;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterText;

/** Letters that nobody is meant to answer: the preview on the page, and the test to oneself. */
@ApplicationScoped
class Samples {
    @Inject
    CurrentOrganization current;

    @Inject
    Senders senders;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    /** The letter as this contact would get it, with its HTML's links leading nowhere. */
    Composing.Composed preview(EditedLetter letter, LetterText text, Contact contact) {
        String page = site.link("/s/…");
        LetterLinks links = new LetterLinks(
                page, (question, code) -> page + "?" + question + "=" + code, page + "/not-for-me", site.link("/u/…"));
        // On the page a click must not lead out of the preview.
        LetterLinks nowhere = new LetterLinks("#", (question, code) -> "#", "#", "#");
        Recipient recipient = recipient(letter, contact, contact == null ? "Maria Anders" : contact.name, false);
        Composing.Composed composed = compose(letter, text, recipient, links, contact);
        return new Composing.Composed(
                composed.subject(),
                compose(letter, text, recipient, nowhere, contact).html(),
                composed.text());
    }

    /** The letter to a member, marked as a test, with links to a page that says so. */
    Writing.Mail test(EditedLetter letter, LetterText text, Contact contact, String memberName) {
        String link = site.link("/waves/" + letter.wave().id + "/test-letters");
        LetterLinks links = new LetterLinks(
                link,
                (question, code) -> link + "?question=" + Links.encoded(question) + "&code=" + Links.encoded(code),
                link,
                link);
        Composing.Composed composed =
                compose(letter, text, recipient(letter, contact, memberName, true), links, contact);
        return InvitationLetters.mail(sender(contact, letter.language()), composed, Map.of());
    }

    /** Who the contact's letter comes from. */
    Sender sender(Contact contact, String language) {
        return senders.of(current.get(), contact == null ? null : contact.account.manager, language);
    }

    private static Recipient recipient(EditedLetter letter, Contact contact, String name, boolean test) {
        Wave wave = letter.wave();
        return new Recipient(
                name,
                contact == null ? "Alfreds Futterkiste" : contact.account.name,
                letter.language(),
                wave.closesOn,
                wave.id.toString(),
                test);
    }

    private Composing.Composed compose(
            EditedLetter letter, LetterText text, Recipient recipient, LetterLinks links, Contact contact) {
        Sender sender = sender(contact, letter.language());
        return new Composing(current.get(), letter.wave().survey(), sender, clock.instant())
                .letter(text, recipient, links);
    }
}
