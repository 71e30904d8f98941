package org.canvass.leaver.ask;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.account.AccountManager;
import org.canvass.leaver.Leaver;
import org.canvass.mail.Mailing;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** The job that asks account managers who has taken over. */
@ApplicationScoped
class AskManagers {
    private static final Logger LOG = Logger.getLogger(AskManagers.class);

    @Inject
    DataSource source;

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization current;

    @Inject
    AskTokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void everyFewMinutes() {
        for (String organization : waiting()) {
            try {
                CurrentOrganization.run(organization, () -> askAll(clock.instant()));
            } catch (RuntimeException failure) {
                LOG.warnf(
                        failure,
                        "The account managers of %s could not be asked; the next round tries again.",
                        organization);
            }
        }
    }

    /** Writes to those of the current organization who are to be asked now; gives their number. */
    int askAll(Instant now) {
        List<UUID> managers =
                Transactions.retried(() -> List.copyOf(byManager(null).keySet()));
        int asked = 0;
        for (UUID manager : managers) {
            asked += Transactions.retried(() -> ask(manager, now)) ? 1 : 0;
        }
        return asked;
    }

    /** The account manager's row is the lock between replicas. */
    private boolean ask(UUID managerId, Instant now) {
        AccountManager manager = database.find(AccountManager.class, managerId, LockModeType.PESSIMISTIC_WRITE);
        List<Leaver> leavers = byManager(managerId).getOrDefault(managerId, List.of());
        String email = manager == null ? null : manager.reachableAt();
        ZoneId zone = current.get().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (leavers.isEmpty()
                || email == null
                || !AskRule.STANDARD.mayAsk(
                        leavers.stream()
                                .map(one -> one.foundAt)
                                .min(Instant::compareTo)
                                .get(),
                        ManagerAsk.askedOn(manager, today),
                        now,
                        zone)) {
            return false;
        }
        ManagerAsk ask = ManagerAsk.of(manager, today, tokens, now);
        leavers.forEach(leaver -> leaver.askedAt = now);
        Mailing.open(ask.id, now);
        database.flush();
        outbox.queue(ask.id, List.of(new NewLetter(ask.id, AskLetters.KIND, email, now)), now);
        return true;
    }

    /** The open questions that nobody was asked yet, by account manager. */
    private static Map<UUID, List<Leaver>> byManager(UUID only) {
        Map<UUID, List<Leaver>> all = new LinkedHashMap<>();
        for (Leaver leaver : only == null ? Leaver.allOpen() : Leaver.openOf(only)) {
            if (leaver.askedAt == null && leaver.contact.account.manager != null) {
                all.computeIfAbsent(leaver.contact.account.manager.id, id -> new ArrayList<>())
                        .add(leaver);
            }
        }
        return all;
    }

    /** The organizations with somebody to ask; the one query here that names none. */
    private List<String> waiting() {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select distinct organization_id from leaver where is_open = 1 and asked_at is null");
                ResultSet row = query.executeQuery()) {
            List<String> organizations = new ArrayList<>();
            while (row.next()) {
                organizations.add(row.getString(1));
            }
            return organizations;
        } catch (SQLException failure) {
            throw new IllegalStateException("Whom to ask about leavers could not be looked up.", failure);
        }
    }
}
