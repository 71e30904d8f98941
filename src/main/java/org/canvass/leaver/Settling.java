package org.canvass.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.invitation.OneMore;
import org.canvass.leaver.Leaver.By;
import org.canvass.leaver.Leaver.Outcome;
import org.canvass.leaver.Leaver.Why;
import org.canvass.mail.Suppressions;
import org.canvass.organization.Ids;
import org.canvass.organization.Refused;
import org.canvass.organization.site.EmailAddress;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;

/** Takes the answer to who has taken over, in the caller's transaction. Every answer closes its question once. */
@ApplicationScoped
public class Settling {
    private static final int LONGEST = 200;

    @Inject
    OneMore oneMore;

    @Inject
    Suppressions suppressions;

    @Inject
    SendingElsewhere elsewhere;

    /**
     * Somebody else has taken over: a contact of the account from now on, and invited where the wave still runs.
     *
     * @param managerId whose accounts it must be about; null for anybody's
     * @return what came of it, in a sentence
     * @throws Refused with a sentence where the successor cannot be taken
     */
    public String successor(UUID leaverId, UUID managerId, Successor named, By by, Instant now) {
        Leaver leaver = Leaver.held(leaverId, managerId);
        Contact before = leaver.contact;
        Successor typed = named.checked();
        if (typed.email().equals(before.email)) {
            throw new Refused("That is the address of " + before.name
                    + " itself. Name the one who has taken over, or say below that the address is right.");
        }
        Contact successor = Contact.find("email", typed.email()).firstResult();
        if (successor == null) {
            successor = contact(typed, before, now);
        } else if (!successor.account.id.equals(before.account.id)) {
            throw new Refused("“" + typed.email() + "” belongs to a contact elsewhere in your book, so it was not"
                    + " taken. Is it written rightly?");
        } else if (successor.leftAt != null || successor.unreachableAt != null) {
            throw new Refused(successor.name + " has left or cannot be reached either. Is there anybody else?");
        }
        before.left(successor, now);
        leaver.settle(Outcome.SUCCESSOR, by, now);
        leaver.successorId = successor.id;
        return invited(leaver, successor, now);
    }

    /** There is nobody to ask in their place. */
    public String nobody(UUID leaverId, UUID managerId, By by, Instant now) {
        Leaver leaver = Leaver.held(leaverId, managerId);
        leaver.contact.left(null, now);
        leaver.settle(Outcome.NOBODY, by, now);
        return "Thank you. " + leaver.contact.name + " is asked no more.";
    }

    /** The person is still there: the address was wrong, or is right after all. Letters that came back go there anew. */
    public String address(UUID leaverId, UUID managerId, String written, By by, Instant now) {
        Leaver leaver = Leaver.held(leaverId, managerId);
        Contact contact = leaver.contact;
        if (leaver.why == Why.LEFT) {
            throw new Refused(contact.name + " told us that they have left, so no address reaches them there.");
        }
        String email = email(written);
        Contact holder = Contact.find("email", email).firstResult();
        if (holder != null && !holder.id.equals(contact.id)) {
            throw new Refused("“" + email + "” belongs to another contact already. If they have taken over, name them"
                    + " as the successor.");
        }
        suppressions.lift(contact.email, Suppressions.BOUNCED);
        suppressions.lift(email, Suppressions.BOUNCED);
        contact.reachableAt(email, now);
        leaver.settle(Outcome.ADDRESS, by, now);
        int again = elsewhere.send(contact, now);
        return "Thank you. " + contact.name + " is written to at " + email
                + (again > 0 ? ", beginning now." : " from now on.");
    }

    private String invited(Leaver leaver, Contact successor, Instant now) {
        String thanks = "Thank you. " + successor.name + " is a contact of " + successor.account.name + " now";
        Wave wave = leaver.waveId == null ? null : Wave.byId(leaver.waveId);
        if (wave == null || !wave.takesAnswers()) {
            return thanks + ".";
        }
        try {
            Contact.flush();
            oneMore.invite(wave, successor, now);
            return thanks + " and is invited to “" + wave.name + "”.";
        } catch (Refusal refusal) {
            return thanks + ". " + refusal.getMessage();
        }
    }

    private static Contact contact(Successor typed, Contact before, Instant now) {
        Contact contact = new Contact();
        contact.id = Ids.next();
        contact.account = before.account;
        contact.email = typed.email();
        contact.name = typed.name();
        contact.jobTitle = typed.jobTitle();
        contact.language = before.language;
        contact.timeZone = before.timeZone;
        contact.createdAt = now;
        contact.updatedAt = now;
        contact.persist();
        return contact;
    }

    static String email(String written) {
        String email = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (!EmailAddress.isPlausible(email)) {
            throw new Refused(
                    email.isEmpty()
                            ? "Please write the e-mail address."
                            : "“"
                                    + (email.length() > 80 ? email.substring(0, 79) + "…" : email)
                                    + "” is not an e-mail address. It must look like name@example.com.");
        }
        return email;
    }

    /** Who has taken over, as somebody typed it. */
    public record Successor(String name, String email, String jobTitle) {
        Successor checked() {
            String plain = line(name);
            if (plain.isEmpty()) {
                throw new Refused("Please write the name of the one who has taken over.");
            }
            String title = line(jobTitle);
            return new Successor(plain, Settling.email(email), title.isEmpty() ? null : title);
        }

        private static String line(String text) {
            String plain = text == null
                    ? ""
                    : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s]+", " ")
                            .strip();
            if (plain.length() > LONGEST) {
                throw new Refused("A name or title may have at most " + LONGEST + " characters.");
            }
            return plain;
        }
    }
}
