package org.canvass.invitation.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.canvass.mail.returned.ReturnedKind;

/** Which invitations came back, by any of their letters, and why. */
@ApplicationScoped
public class CameBack {
    private static final int INVITATIONS_A_QUERY = 1000;

    /**
     * A refusal at the door counts where the letter failed by it; where it was sent all the same, that was an earlier
     * attempt. One reason a letter and kind.
     */
    private static final String OF_ITS_LETTERS =
            "from Returned r, Letter k where r.letterId = k.id and (k.state = SENT and r.via <> SMTP or k.state = FAILED)";

    @Inject
    EntityManager database;

    /**
     * What came back of an invitation; where several things did, the worst.
     *
     * @param reason in our words
     */
    public record Back(ReturnedKind kind, String reason, Instant at) {
        /** "The address is dead: the mailbox does not exist". */
        public String says() {
            return reason.isBlank() || reason.equals(kind.words())
                    ? kind.words()
                    : kind.words() + ": " + reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        }
    }

    /** The condition that a letter of invitation i came back for one of these kinds, such as {@code HARD, SOFT}. */
    static String condition(String kinds) {
        return "exists (select 1 " + OF_ITS_LETTERS + " and k.subjectId = i.id and r.kind in (" + kinds + "))";
    }

    /** Why these invitations came back; which is not here did not, as far as we know. One query a thousand. */
    public Map<UUID, Back> of(List<UUID> invitations) {
        Map<UUID, Back> back = new HashMap<>();
        for (int from = 0; from < invitations.size(); from += INVITATIONS_A_QUERY) {
            TypedQuery<Tuple> query = database.createQuery(
                    "select k.subjectId as id, r.kind as kind, r.reason as reason, r.returnedAt as at " + OF_ITS_LETTERS
                            + " and k.subjectId in ?1 and r.kind in (" + Standing.NOT_ARRIVED
                            + ", " + Standing.UNWANTED + ")",
                    Tuple.class);
            query.setParameter(1, invitations.subList(from, Math.min(from + INVITATIONS_A_QUERY, invitations.size())));
            for (Tuple row : query.getResultList()) {
                Back one = new Back(
                        row.get("kind", ReturnedKind.class),
                        row.get("reason", String.class),
                        row.get("at", Instant.class));
                back.merge(row.get("id", UUID.class), one, (a, b) -> a.kind().compareTo(b.kind()) <= 0 ? a : b);
            }
        }
        return back;
    }
}
