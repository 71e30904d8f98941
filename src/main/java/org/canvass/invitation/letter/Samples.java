package org.canvass.invitation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.canvass.account.Contact;
import org.canvass.invitation.Links;
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

    /** The letter as one of the organization's contacts would get it; its links lead nowhere. */
    Composing.Composed preview(Wave wave, LetterText text, String language) {
        Contact contact = someone(language);
        String name = contact == null ? "Maria Anders" : contact.name;
        String account = contact == null ? "Alfreds Futterkiste" : contact.account.name;
        Recipient recipient = new Recipient(name, account, language, wave.closesOn, wave.id.toString(), false);
        String page = site.link("/s/…");
        LetterLinks links = new LetterLinks(
                page, (question, code) -> page + "?" + question + "=" + code, page + "/not-for-me", site.link("/u/…"));
        Composing.Composed letter = compose(wave, text, recipient, links, contact);
        // On the page a click must not lead out of the preview.
        LetterLinks nowhere = new LetterLinks("#", (question, code) -> "#", "#", "#");
        return new Composing.Composed(
                letter.subject(),
                compose(wave, text, recipient, nowhere, contact).html(),
                letter.text());
    }

    /** The letter to a member, marked as a test, with links to a page that says so. */
    Writing.Mail test(Wave wave, LetterText text, String language, String memberName) {
        Contact contact = someone(language);
        String account = contact == null ? "Alfreds Futterkiste" : contact.account.name;
        String link = site.link("/waves/" + wave.id + "/test-letters");
        Composing.Composed composed = compose(
                wave,
                text,
                new Recipient(memberName, account, language, wave.closesOn, wave.id.toString(), true),
                new LetterLinks(
                        link,
                        (question, code) ->
                                link + "?question=" + Links.encoded(question) + "&code=" + Links.encoded(code),
                        link,
                        link),
                contact);
        return InvitationLetters.mail(sender(contact, language), composed, Map.of());
    }

    private Sender sender(Contact contact, String language) {
        return senders.of(current.get(), contact == null ? null : contact.account.manager, language);
    }

    private Composing.Composed compose(
            Wave wave, LetterText text, Recipient recipient, LetterLinks links, Contact contact) {
        Sender sender = sender(contact, recipient.language());
        return new Composing(current.get(), wave.survey(), sender, clock.instant()).letter(text, recipient, links);
    }

    private static Contact someone(String language) {
        Contact same = Contact.find(
                        "from Contact c join fetch c.account a where c.leftAt is null and c.language = ?1"
                                + " order by a.name, c.name",
                        language)
                .firstResult();
        return same != null
                ? same
                : Contact.<Contact>find(
                                "from Contact c join fetch c.account a where c.leftAt is null order by a.name, c.name")
                        .firstResult();
    }
}
