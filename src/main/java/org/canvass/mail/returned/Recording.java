package org.canvass.mail.returned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.organization.site.Secrets;

/**
 * Keeps what came back of a letter, once a kind. Only our own signature tells which letter it is; what claims anything
 * else changes nothing.
 */
@ApplicationScoped
public class Recording {
    /** A message may carry many addresses; it speaks of one letter. */
    private static final int MOST_CLAIMS = 8;

    @Inject
    EntityManager database;

    @Inject
    DataSource source;

    @Inject
    Secrets secrets;

    @Inject
    Event<LetterReturned> returned;

    /** What became of a notice. */
    public enum Outcome {
        /** It is kept, and what follows from it is done. */
        KEPT,
        /** The same had been kept before. */
        KNOWN,
        /** It names no letter that we sent and signed. */
        NOT_OURS
    }

    /**
     * Keeps a notice of the first of the claimed letters that we signed; committed when it returns. To be called outside
     * of any transaction.
     *
     * @param claims the addresses it names, the most telling first
     * @param organizationId whose letters it may be about; null where it may be anybody's
     */
    public Outcome keep(List<ReturnPath> claims, String organizationId, Notice notice, Returned.Via via, Instant now) {
        for (ReturnPath claim : claims.subList(0, Math.min(MOST_CLAIMS, claims.size()))) {
            Optional<String> organization = organizationOf(claim.letterId(), organizationId);
            if (organization.isPresent()) {
                Outcome outcome = CurrentOrganization.run(
                        organization.get(), () -> Transactions.retried(() -> keep(claim, notice, via, now)));
                if (outcome != Outcome.NOT_OURS) {
                    return outcome;
                }
            }
        }
        return Outcome.NOT_OURS;
    }

    /** Keeps what the mail server said of a letter when it was handed over; in an organization's request context. */
    public void refused(UUID letterId, Notice notice, Instant now) {
        Transactions.retried(() -> {
            Letter letter = held(letterId);
            if (letter != null && letter.state == LetterState.FAILED) {
                keep(letter, notice, Returned.Via.SMTP, now);
            }
        });
    }

    private Outcome keep(ReturnPath claim, Notice notice, Returned.Via via, Instant now) {
        Letter letter = held(claim.letterId());
        if (letter == null || !claim.signedFor(letter.address, secrets) || !left(letter)) {
            return Outcome.NOT_OURS;
        }
        return keep(letter, notice, via, now);
    }

    private Outcome keep(Letter letter, Notice notice, Returned.Via via, Instant now) {
        if (Returned.findById(new Returned.Key(letter.id, notice.kind())) != null) {
            return Outcome.KNOWN;
        }
        Notice plain = notice.without(letter.address);
        Returned row = new Returned();
        row.letterId = letter.id;
        row.kind = plain.kind();
        row.mailingId = letter.mailingId;
        row.status = plain.status();
        row.reason = plain.reason();
        row.detail = plain.detail();
        row.via = via;
        row.returnedAt = now;
        row.persist();
        database.flush();
        returned.fire(new LetterReturned(letter, plain, now));
        return Outcome.KEPT;
    }

    /** The letter, held until the transaction ends, so that the same notice read twice at a time is kept once. */
    private Letter held(UUID id) {
        return database.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether it can have reached anybody: what never left cannot come back. */
    private static boolean left(Letter letter) {
        return letter.sentAt != null
                || letter.state == LetterState.SENT
                || letter.state == LetterState.SENDING
                || letter.state == LetterState.UNCERTAIN;
    }

    /** The only query here that need not name the organization: the number says whose letter it claims to be. */
    private Optional<String> organizationOf(UUID letterId, String only) {
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select o.id from organization o straight_join letter l"
                                + " on l.organization_id = o.id and l.id = ? where ? is null or o.id = ?")) {
            query.setString(1, letterId.toString());
            query.setString(2, only);
            query.setString(3, only);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The letter that came back could not be looked up.", failure);
        }
    }
}
