package org.canvass.leaver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.mail.Letter;
import org.canvass.mail.Outbox;

/** Sends what came back to the corrected address: of each running wave the newest letter, and no other. */
@ApplicationScoped
class SendingElsewhere {
    private static final String CAME_BACK =
            """
            select l from Letter l, Invitation i where i.id = l.subjectId and i.contact = ?1
              and i.answeredAt is null and i.declinedAt is null and i.revokedAt is null
              and i.wave.state in (RUNNING, PAUSED) and l.state in (SENT, FAILED)
              and exists (select 1 from Returned r where r.letterId = l.id and r.kind in (HARD, SOFT, REFUSED, UNKNOWN))
            order by l.createdAt""";

    @Inject
    EntityManager database;

    @Inject
    Outbox outbox;

    /** Gives the number of letters. */
    int send(Contact contact, Instant now) {
        List<Letter> back = database.createQuery(CAME_BACK, Letter.class)
                .setParameter(1, contact)
                .getResultList();
        Map<UUID, Letter> newest = new HashMap<>();
        back.forEach(letter -> newest.put(letter.subjectId, letter));
        int sent = 0;
        for (Letter letter : newest.values()) {
            sent += outbox.sendElsewhere(letter.id, contact.email, now) ? 1 : 0;
        }
        return sent;
    }
}
