package org.canvass.mail.returned;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.invitation.Eventually;
import org.canvass.launch.ReceivedMail;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Mailing;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.mail.TestWriter;
import org.canvass.organization.Given;
import org.canvass.organization.site.Secrets;

/** A letter of an organization of its own, sent by SMTP to an address of its own. */
public record ReturnedLetter(Given given, Letter letter, String to) {

    /** Queues one and waits until it has left. */
    public static ReturnedLetter sent(Given given) {
        String to = "mail-" + UUID.randomUUID() + "@example.com";
        UUID mailing = UUID.randomUUID();
        given.within(() -> {
            Mailing.open(mailing, Instant.now());
        });
        given.within(() -> Arc.container()
                .instance(Outbox.class)
                .get()
                .queue(
                        mailing,
                        List.of(new NewLetter(UUID.randomUUID(), TestWriter.KIND, to, Instant.now())),
                        Instant.now()));
        Eventually.holds(() -> of(given, to).state == LetterState.SENT);
        return new ReturnedLetter(given, of(given, to), to);
    }

    /** The envelope sender that it really left with, as the receiving server noted it. */
    public String envelopeSender() {
        ReceivedMail received = TestServers.mailbox().newestFirst(to).get(0);
        return received.returnPath().split(",")[0];
    }

    /** Its signed address at some domain, whether or not it left with it. */
    public String verp() {
        return ReturnPath.of(
                new Address(null, "bounces@returned.example"),
                letter.id,
                letter.address,
                Arc.container().instance(Secrets.class).get());
    }

    /** What came back of it. */
    public List<Returned> returned() {
        return given.within(() -> Returned.<Returned>list("letterId", letter.id));
    }

    private static Letter of(Given given, String to) {
        return given.within(() -> Letter.<Letter>find("address", to).firstResult());
    }
}
