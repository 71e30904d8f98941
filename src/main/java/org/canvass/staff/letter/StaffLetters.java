package org.canvass.staff.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterWriter;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Suppressions;
import org.canvass.mail.Writing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffLaunch;
import org.canvass.staff.StaffTokens;
import org.canvass.staff.StaffWords;
import org.canvass.wave.Wave;

/** Writes what an account manager gets, the letter and at most one reminder, just before it leaves, if it is still wanted then. */
@ApplicationScoped
public class StaffLetters implements LetterWriter {

    @Inject
    CurrentOrganization current;

    @Inject
    StaffTokens tokens;

    @Inject
    Suppressions suppressions;

    @Inject
    MailConfig config;

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(View letter);
    }

    /** The letter as its template shows it. */
    public record View(
            String language, String subject, List<String> before, String button, String link, List<String> after) {}

    @Override
    public boolean writes(String kind) {
        return StaffLaunch.LETTER.equals(kind) || StaffLaunch.REMINDER.equals(kind);
    }

    @Override
    public Writing write(Letter letter, Instant now) {
        StaffAsk ask = StaffAsk.byId(letter.subjectId);
        Organization organization = current.get();
        if (ask == null) {
            return new Writing.NotWanted("The ask is gone.");
        }
        if (!ask.wave.isOpen(now, organization.zone())) {
            return new Writing.NotWanted("The Voice of Staff had ended.");
        }
        if (ask.finishedAt != null) {
            return new Writing.NotWanted("The account manager had finished.");
        }
        Optional<Suppressions.Left> left = suppressions.why(letter.address);
        if (left.isPresent()) {
            return new Writing.NotWanted("The account manager " + left.get().says() + ".");
        }
        View view = view(ask, organization);
        String email =
                organization.senderEmail == null ? Address.of(config.from()).email() : organization.senderEmail;
        return new Writing.Mail(
                new Address(organization.signature(), email),
                organization.replyTo == null ? null : new Address(null, organization.replyTo),
                view.subject(),
                plain(view),
                Templates.letter(view).render(),
                Map.of("Content-Language", view.language()));
    }

    private View view(StaffAsk ask, Organization organization) {
        StaffWords words = StaffWords.in(organization.language);
        String many = organization.accountWord.many();
        Wave beside = ask.wave.waveId == null ? null : Wave.byId(ask.wave.waveId);
        List<String> before = new ArrayList<>();
        before.add(words.say("letter.greeting", line(ask.manager.name)));
        before.add(words.say("letter.ask", many));
        if (beside != null) {
            before.add(words.say("letter.ask.beside", line(beside.name)));
        }
        before.add(words.say("letter.takes", ask.wave.survey().minutes()));
        return new View(
                words.language(),
                words.say("letter.subject", many, words.day(ask.wave.closesOn)),
                before,
                words.say("letter.button"),
                tokens.link(ask),
                List.of(words.say("letter.until", words.day(ask.wave.closesOn)), line(organization.signature())));
    }

    private static String plain(View view) {
        return String.join("\n\n", view.before()) + "\n\n" + view.button() + ":\n" + view.link() + "\n\n"
                + String.join("\n\n", view.after()) + "\n";
    }

    /** Control characters in a name must not break a header or a line. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
