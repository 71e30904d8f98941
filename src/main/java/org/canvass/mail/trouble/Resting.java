package org.canvass.mail.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.MailAccounts;
import org.canvass.organization.CurrentOrganization;

/** What the letters of a mailing rest for now. */
@ApplicationScoped
public class Resting {
    @Inject
    EntityManager database;

    @Inject
    Rests rests;

    @Inject
    MailAccounts accounts;

    @Inject
    CurrentOrganization current;

    /**
     * A rest that letters of one mailing wait for.
     *
     * @param domain the receiving domain; empty where it is the mail server itself
     * @param because what the server said; null where it may have said so of somebody else's letter
     * @param letters of this mailing that wait for it, at least 1
     */
    public record Rest(String domain, Instant until, String because, long letters) {
        public boolean ofAll() {
            return domain.equals(Rests.ALL);
        }
    }

    /** The mail server first, then domains by name; empty where no letter of this mailing waits for a rest to end. */
    public List<Rest> of(UUID mailingId, Instant now) {
        MailAccount account = accounts.current();
        List<Rests.Rest> holding =
                rests.of(account.key()).stream().filter(rest -> rest.holds(now)).toList();
        if (holding.isEmpty()) {
            return List.of();
        }
        Instant latest =
                holding.stream().map(Rests.Rest::until).max(Instant::compareTo).orElseThrow();
        Map<String, Long> waiting = waiting(mailingId, latest);
        long all = waiting.values().stream().mapToLong(Long::longValue).sum();
        boolean shared = account.key().equals(MailAccount.INSTALLATION);
        List<Rest> resting = new ArrayList<>();
        for (Rests.Rest rest : holding) {
            boolean ofAll = rest.domain().equals(Rests.ALL);
            long letters = ofAll ? all : waiting.getOrDefault(rest.domain(), 0L);
            if (letters > 0) {
                resting.add(new Rest(rest.domain(), rest.until(), shared && !ofAll ? null : rest.because(), letters));
            }
        }
        return resting;
    }

    /** Letters of the mailing that could leave by then, by receiving domain. */
    private Map<String, Long> waiting(UUID mailingId, Instant until) {
        Map<String, Long> waiting = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "select lower(substring_index(address, '@', -1)), count(*) from letter"
                                + " where organization_id = ?1 and mailing_id = ?2 and state = 'QUEUED'"
                                + " and due_at <= ?3 group by 1")
                .setParameter(1, current.id())
                .setParameter(2, mailingId)
                .setParameter(3, until)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            waiting.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return waiting;
    }
}
