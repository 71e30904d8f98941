package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.Recording;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.mail.returned.Returned;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.organization.site.Secrets;

/** Two letters of a wave that came back: one address is dead, one mailbox was full. */
@ApplicationScoped
class PastReturns {
    private static final Address BASE = new Address(null, "returned@northwind.example.com");

    /** Nancy's accounts first: she is the account manager one can sign in as. */
    private static final String SILENT =
            """
            select l from Letter l, Invitation i join i.contact c join i.account a left join a.manager m
            where l.subjectId = i.id and l.kind = 'invitation' and l.state = SENT and i.wave.id = ?1
              and i.startedAt is null and i.answeredAt is null and i.declinedAt is null and c.leftAt is null
              and c.email in ?2
            order by case when m.externalId = ?3 then 0 else 1 end, a.name, c.name""";

    @Inject
    EntityManager database;

    @Inject
    Recording recording;

    @Inject
    CurrentOrganization current;

    @Inject
    Secrets secrets;

    /** @param silent addresses whose holders never answer the wave */
    void come(UUID waveId, Collection<String> silent, Instant launch) {
        List<Letter> letters = Transactions.retried(() -> database.createQuery(SILENT, Letter.class)
                .setParameter(1, waveId)
                .setParameter(2, silent)
                .setParameter(3, DemoOrganization.NANCY)
                .setMaxResults(2)
                .getResultList());
        back(
                letters.get(0),
                new Notice(ReturnedKind.HARD, "5.1.1", "The mailbox does not exist", "550 5.1.1 User unknown"),
                launch.plus(Duration.ofMinutes(2)));
        back(
                letters.get(1),
                new Notice(ReturnedKind.SOFT, "5.2.2", "The mailbox is full", "552 5.2.2 Mailbox full"),
                launch.plus(Duration.ofDays(1)));
    }

    private void back(Letter letter, Notice notice, Instant at) {
        ReturnPath path = ReturnPath.in(ReturnPath.of(BASE, letter.id, letter.address, secrets))
                .orElseThrow();
        Recording.Outcome outcome = recording.keep(List.of(path), current.id(), notice, Returned.Via.MAIL, at);
        if (outcome != Recording.Outcome.KEPT) {
            throw new IllegalStateException("The demo's returned letter was not kept: " + outcome);
        }
    }
}
