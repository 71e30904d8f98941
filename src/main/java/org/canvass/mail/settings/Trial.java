package org.canvass.mail.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.message.Message;
import org.canvass.mail.message.Parcel;
import org.canvass.mail.post.Answers;
import org.canvass.mail.post.Office;
import org.canvass.mail.smtp.Security;
import org.canvass.mail.smtp.Server;
import org.canvass.mail.smtp.SmtpSession;
import org.canvass.mail.smtp.Step;
import org.canvass.organization.Ids;

/** Tries an account out: takes every step of a real letter, to the person who asks, and says how far it came. */
@ApplicationScoped
class Trial {
    @Inject
    MailConfig config;

    /**
     * One step, in a sentence.
     *
     * @param sign "done", "failed" or "open"
     */
    public record Taken(String sign, String words) {}

    /** How it went. */
    public record Report(boolean arrived, List<Taken> steps) {}

    /** Never to be called within a transaction. */
    Report of(MailAccount account, Address from, Address to, Instant now) {
        SmtpSession session = new SmtpSession(account.server());
        String failure = null;
        try {
            session.connect();
            Message mail = Message.of(
                    new Parcel(to, Ids.next() + "@" + from.domain(), now, mail(from, account), null),
                    Address.of(config.from()),
                    account.bounceAddress(),
                    account.signature());
            session.send(mail.from(), mail.to(), mail.text(), System.nanoTime() + Office.BEGUN_WITHIN.toNanos());
        } catch (IOException broken) {
            failure = session.refusal() != 0
                    ? "It answered: " + session.said()
                    : sentence(Answers.why(broken, account.server()));
        } catch (IllegalArgumentException unfit) {
            failure = unfit.getMessage();
        } finally {
            session.end();
        }
        return new Report(failure == null, steps(session, account.server(), from, to, failure));
    }

    private static List<Taken> steps(SmtpSession session, Server server, Address from, Address to, String failure) {
        List<Taken> steps = new ArrayList<>();
        Set<Step> done = session.done();
        boolean encrypted = done.contains(Step.SECURE);
        for (Step step : Step.values()) {
            boolean leftOut = step == Step.SECURE && !encrypted && plain(server, session, failure)
                    || step == Step.SIGN_IN && server.signIn() == null;
            if (done.contains(step) && !(failure != null && session.step() == step)) {
                steps.add(new Taken("done", done(step, server, from, to)));
            } else if (failure != null && session.step() == step) {
                steps.add(new Taken("failed", step.words() + ": this did not work. " + failure));
            } else if (!leftOut) {
                steps.add(new Taken("open", step.words() + ": not tried."));
            }
        }
        return steps;
    }

    private static boolean plain(Server server, SmtpSession session, String failure) {
        return server.security() == Security.NONE
                || server.security() == Security.OPTIONAL && (failure == null || session.step() != Step.SECURE);
    }

    private static String done(Step step, Server server, Address from, Address to) {
        return switch (step) {
            case CONNECT -> "Reached " + server.name() + ".";
            case GREET -> "It is a mail server, and it talks to us.";
            case SECURE -> "The session is encrypted, and the certificate is the server's own.";
            case SIGN_IN -> "Signed in as " + server.signIn().user() + ".";
            case SENDER -> "It takes mail from " + from.email() + ".";
            case RECIPIENT -> "It takes mail for " + to.email() + ".";
            case TEXT -> "It took the test mail. Look into your mailbox, and into its spam folder.";
        };
    }

    private static Writing.Mail mail(Address from, MailAccount account) {
        String text = "This mail shows that Canvass can send through "
                + account.server().name()
                + ".\n\nIf it lies among spam, publish the records that Canvass shows on its page Mail.\n";
        return new Writing.Mail(from, null, "Canvass can send mail", text, null, Map.of());
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }
}
