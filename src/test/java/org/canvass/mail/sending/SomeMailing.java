package org.canvass.mail.sending;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Mailing;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.mail.TestWriter;
import org.canvass.organization.Given;

/** A mailing of test letters in an organization of its own. */
record SomeMailing(Given organization, UUID id) {
    static SomeMailing open(Instant now) {
        Given organization = Given.organization();
        UUID id = UUID.randomUUID();
        organization.within(() -> {
            Mailing.open(id, now);
        });
        return new SomeMailing(organization, id);
    }

    void queue(Instant now, String... addresses) {
        List<NewLetter> letters = Arrays.stream(addresses)
                .map(address -> new NewLetter(UUID.randomUUID(), TestWriter.KIND, address, now))
                .collect(Collectors.toList());
        organization.within(() -> outbox().queue(id, letters, now));
    }

    /** So many letters to {@code <prefix>.<number>.<unique>@example.com}. */
    void queue(Instant now, String prefix, int letters) {
        queue(
                now,
                IntStream.range(0, letters)
                        .mapToObj(n -> prefix + "." + n + "." + id + "@example.com")
                        .toArray(String[]::new));
    }

    List<Letter> letters() {
        return organization.within(() -> Letter.<Letter>list("mailingId = ?1 order by id", id));
    }

    Letter only() {
        return letters().get(0);
    }

    long count(LetterState state) {
        return letters().stream().filter(letter -> letter.state == state).count();
    }

    Mailing mailing() {
        return organization.within(() -> Mailing.byId(id));
    }

    void pause(String because, Instant now) {
        organization.within(() -> {
            Mailing.byId(id).pause(because, now);
        });
    }

    void resume(Instant now) {
        organization.within(() -> {
            Mailing.byId(id).resume(now);
        });
    }

    private static Outbox outbox() {
        return Arc.container().instance(Outbox.class).get();
    }
}
