package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.mail.Address;
import org.canvass.mail.Known;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.LetterWriter;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.pace.DomainPace;
import org.canvass.mail.pace.Paces;
import org.canvass.mail.trouble.Rests;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Ids;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/**
 * Claims letters for this process, so that of all replicas exactly one sends each. In one transaction a letter is
 * claimed and looked at: whether it is still wanted is read while its row is held. So whoever stops a letter, and finds
 * it neither claimed nor waiting for their own change, has stopped it. A claim is committed before the first byte
 * leaves, and it ends by itself: what it still holds then is uncertain.
 */
@ApplicationScoped
class Claims {
    private static final Logger LOG = Logger.getLogger(Claims.class);

    @Inject
    EntityManager database;

    @Inject
    MailConfig config;

    @Inject
    Paces paces;

    @Inject
    Rests rests;

    @Inject
    LetterRows rows;

    @Inject
    @Any
    Instance<LetterWriter> writers;

    /** A mailing that may send and has letters due, and the account and its version that they leave through. */
    record Due(String organizationId, UUID mailingId, String account, String version) {}

    /** The mailings of all organizations that have something to send, so that none waits for another's to end. */
    @ActivateRequestContext
    List<Due> due(Instant now) {
        return Transactions.retried(() -> {
            List<Due> due = new ArrayList<>();
            for (Object row : database.createNativeQuery("select m.organization_id, m.id, a.revision from mailing m"
                            + " left join mail_account a on a.organization_id = m.organization_id"
                            // One letter of each is looked for: "exists" would read all that wait, every second.
                            + " where m.paused_at is null and (select 1 from letter l"
                            + " where l.organization_id = m.organization_id and l.mailing_id = m.id"
                            + " and l.state = 'QUEUED' and l.due_at <= ?1 limit 1) = 1"
                            + " and not exists (select 1 from mail_rest r where r.domain = '' and r.rests_until > ?1"
                            + " and r.account = if(a.revision is null, '', m.organization_id)) order by m.id")
                    .setParameter(1, now)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                String organization = (String) columns[0];
                boolean own = columns[2] != null;
                due.add(new Due(
                        organization,
                        (UUID) columns[1],
                        own ? organization : MailAccount.INSTALLATION,
                        own ? columns[2].toString() : ""));
            }
            return due;
        });
    }

    /**
     * Claims at most so many letters of a mailing; fewer when others claim too, or when a pace is reached.
     *
     * @param known what its organization's letters have in common
     */
    Claim take(Due due, MailAccount account, int most, Instant now, Known known) {
        return CurrentOrganization.run(
                due.organizationId(), () -> Transactions.retried(() -> takeNow(due, account, most, now, known)));
    }

    /** The locking read comes first: what is read after it is as fresh as the locks. */
    private Claim takeNow(Due due, MailAccount account, int most, Instant now, Known known) {
        @SuppressWarnings("unchecked")
        List<Letter> free = database.createNativeQuery(
                        "select * from letter where organization_id = ?1 and mailing_id = ?2 and state = 'QUEUED'"
                                + " and due_at <= ?3 order by due_at limit ?4 for update skip locked",
                        Letter.class)
                .setParameter(1, due.organizationId())
                .setParameter(2, due.mailingId())
                .setParameter(3, now)
                .setParameter(4, most)
                .getResultList();
        // Not part of the locking read: a locked mailing would make every replica but one find nothing.
        if (free.isEmpty() || !runs(due)) {
            return Claim.NOTHING;
        }
        long since = System.nanoTime();
        database.clear();
        List<Rests.Rest> trouble = rests.of(account.key());
        if (trouble.stream().anyMatch(rest -> rest.domain().equals(Rests.ALL) && rest.holds(now))) {
            return Claim.NOTHING;
        }
        List<Letter> able = withRoom(account, awake(free, trouble, now), now);
        List<Letter> letters =
                able.subList(0, paces.grant(account.key(), account.rates().perMinute(), able.size(), now));
        if (letters.isEmpty()) {
            return new Claim(List.of(), free.size() - able.size(), false, since);
        }
        hold(due.organizationId(), letters, now);
        List<Claim.Begun> begun = wanted(letters, now, known);
        return new Claim(begun, free.size() - able.size() + letters.size() - begun.size(), !trouble.isEmpty(), since);
    }

    private boolean runs(Due due) {
        return !database.createNativeQuery(
                        "select 1 from mailing where organization_id = ?1 and id = ?2 and paused_at is null")
                .setParameter(1, due.organizationId())
                .setParameter(2, due.mailingId())
                .getResultList()
                .isEmpty();
    }

    /** Those whose domain does not rest; the others wait for its rest to end and stand in nobody's way. */
    private List<Letter> awake(List<Letter> letters, List<Rests.Rest> trouble, Instant now) {
        Map<String, Instant> resting = trouble.stream()
                .filter(rest -> rest.holds(now))
                .collect(Collectors.toMap(Rests.Rest::domain, Rests.Rest::until));
        if (resting.isEmpty()) {
            return letters;
        }
        List<Letter> awake = new ArrayList<>();
        for (Letter letter : letters) {
            Instant until = resting.get(domain(letter));
            if (until == null) {
                awake.add(letter);
            } else {
                waits(letter, until, domain(letter) + " asked us to slow down.");
            }
        }
        return awake;
    }

    /** Those whose domain has room for them now. */
    private List<Letter> withRoom(MailAccount account, List<Letter> letters, Instant now) {
        int perMinute = account.rates().perDomain();
        if (perMinute == 0 || letters.isEmpty()) {
            return letters;
        }
        DomainPace pace = new DomainPace(perMinute);
        Map<String, DomainPace.Place> places =
                paces.places(account.key(), letters.stream().map(Claims::domain).toList(), now);
        List<Letter> able = new ArrayList<>();
        for (Letter letter : letters) {
            DomainPace.Place place = places.get(domain(letter));
            if (pace.hasRoom(place, now)) {
                places.put(domain(letter), pace.left(place, now));
                able.add(letter);
            } else {
                DomainPace.Place behind = pace.waits(place, now);
                places.put(domain(letter), behind);
                waits(letter, behind.roomAt(), null);
            }
        }
        paces.keep(account.key(), places);
        return able;
    }

    private void waits(Letter letter, Instant until, String reason) {
        database.createNativeQuery("update letter set due_at = ?1, reason = ?2"
                        + " where organization_id = ?3 and id = ?4 and state = 'QUEUED'")
                .setParameter(1, until)
                .setParameter(2, reason)
                .setParameter(3, letter.organizationId)
                .setParameter(4, letter.id)
                .executeUpdate();
    }

    private static String domain(Letter letter) {
        return Address.domain(letter.address);
    }

    private void hold(String organizationId, List<Letter> letters, Instant now) {
        String claim = Ids.next().toString();
        Instant until = now.plus(config.lease());
        int held = database.createNativeQuery("update letter set state = 'SENDING', owner = ?1, lease_until = ?2,"
                        + " attempt = attempt + 1, ended_at = null where organization_id = ?3 and id in ?4"
                        + " and state = 'QUEUED'")
                .setParameter(1, claim)
                .setParameter(2, until)
                .setParameter(3, organizationId)
                .setParameter(4, letters.stream().map(letter -> letter.id).toList())
                .executeUpdate();
        if (held != letters.size()) {
            throw new IllegalStateException("Of " + letters.size() + " locked letters only " + held
                    + " were still waiting; the claim is undone.");
        }
        for (Letter letter : letters) {
            letter.state = LetterState.SENDING;
            letter.owner = claim;
            letter.leaseUntil = until;
            letter.attempt++;
        }
    }

    /** Those that leave; what the others came to is written down in the same transaction. */
    private List<Claim.Begun> wanted(List<Letter> letters, Instant now, Known known) {
        Map<String, List<Letter>> byKind = letters.stream()
                .collect(Collectors.groupingBy(letter -> letter.kind, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Writing> writings = new HashMap<>();
        byKind.forEach((kind, same) -> writings.putAll(writings(kind, same, now, known)));
        List<Claim.Begun> begun = new ArrayList<>();
        for (Letter letter : letters) {
            Writing writing = writings.get(letter.id);
            if (writing instanceof Writing.NotWanted not) {
                rows.end(letter, LetterState.WITHDRAWN, null, not.reason(), now);
            } else if (writing instanceof Writing.Later later) {
                rows.later(letter, later.reason(), later.dueAt());
            } else {
                begun.add(new Claim.Begun(letter, writing));
            }
        }
        return begun;
    }

    private Map<UUID, Writing> writings(String kind, List<Letter> letters, Instant now, Known known) {
        LetterWriter writer =
                writers.stream().filter(one -> one.writes(kind)).findFirst().orElse(null);
        if (writer == null) {
            LOG.errorf("Nothing writes letters of the kind \"%s\".", kind);
            return all(letters, new Writing.Wanted(() -> {
                throw new IllegalStateException("Nothing in this installation writes letters of the kind \"" + kind
                        + "\". A letter of a newer version may have been left behind.");
            }));
        }
        try {
            return writer.write(letters, now, known);
        } catch (RuntimeException failure) {
            if (letters.size() > 1) {
                // One of them is at fault; the others must not fare worse for it.
                Map<UUID, Writing> singly = new HashMap<>();
                letters.forEach(letter -> singly.putAll(writings(kind, List.of(letter), now, known)));
                return singly;
            }
            if (ofTheDatabase(failure)) {
                throw failure;
            }
            return all(letters, new Writing.Wanted(() -> {
                throw failure;
            }));
        }
    }

    private static Map<UUID, Writing> all(List<Letter> letters, Writing writing) {
        return letters.stream().collect(Collectors.toMap(letter -> letter.id, letter -> writing));
    }

    /** Why a letter could not be written, for the people who look at the mailing. */
    static String unwritten(RuntimeException failure) {
        return "The letter could not be written: "
                + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    private static boolean ofTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
