package org.canvass.leaver.ask;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canvass.leaver.Leaver;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterWriter;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Suppressions;
import org.canvass.mail.Writing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;

/** Writes to an account manager who of their contacts has left, just before it leaves. */
@ApplicationScoped
class AskLetters implements LetterWriter {
    static final String KIND = "leaver-ask";
    private static final int NAMED = 12;

    @Inject
    CurrentOrganization current;

    @Inject
    AskTokens tokens;

    @Inject
    Suppressions suppressions;

    @Inject
    MailConfig config;

    @CheckedTemplate(basePath = "leaver")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(View letter);
    }

    /** The letter as its template shows it. */
    record View(String subject, String greeting, String ask, List<String> leavers, String link, String sender) {}

    @Override
    public boolean writes(String kind) {
        return KIND.equals(kind);
    }

    @Override
    public Writing write(Letter letter, Instant now) {
        ManagerAsk ask = ManagerAsk.findById(letter.subjectId);
        List<Leaver> leavers = ask == null ? List.of() : Leaver.openOf(ask.manager.id);
        if (leavers.isEmpty()) {
            return new Writing.NotWanted("The question was answered meanwhile.");
        }
        Optional<Suppressions.Left> left = suppressions.why(letter.address);
        if (left.isPresent()) {
            return new Writing.NotWanted("The account manager " + left.get().says() + ".");
        }
        Organization organization = current.get();
        View view = view(ask, leavers, organization);
        String email =
                organization.senderEmail == null ? Address.of(config.from()).email() : organization.senderEmail;
        // An answering machine must not answer it (RFC 3834), so that nothing goes round in circles.
        return new Writing.Mail(
                new Address(organization.signature(), email),
                organization.replyTo == null ? null : new Address(null, organization.replyTo),
                view.subject(),
                plain(view),
                Templates.letter(view).render(),
                Map.of("Content-Language", "en", "Auto-Submitted", "auto-generated"));
    }

    private View view(ManagerAsk ask, List<Leaver> leavers, Organization organization) {
        int count = leavers.size();
        String one = organization.accountWord.one();
        List<String> lines = leavers.stream()
                .limit(NAMED)
                .map(leaver -> line(leaver.contact.name + ", " + leaver.contact.account.name))
                .collect(Collectors.toList());
        if (count > NAMED) {
            lines.add("and " + (count - NAMED) + " more");
        }
        return new View(
                count == 1
                        ? "Who has taken over from " + line(leavers.get(0).contact.name) + "?"
                        : "Who has taken over from " + count + " of your contacts?",
                "Dear " + line(ask.manager.name) + ",",
                (count == 1
                        ? "one of your " + one + " contacts has left or cannot be reached any more:"
                        : count + " of your " + one + " contacts have left or cannot be reached any more:"),
                lines,
                tokens.link(ask.id),
                line(organization.signature()));
    }

    private static String plain(View view) {
        return view.greeting() + "\n\n" + view.ask() + "\n\n"
                + view.leavers().stream().map(one -> "  - " + one).collect(Collectors.joining("\n"))
                + "\n\nWho has taken over? A name and an e-mail address are enough; it takes a minute.\n"
                + "Tell us here:\n" + view.link() + "\n\n" + view.sender() + "\n";
    }

    /** Control characters in a name must not break a header or a line. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
