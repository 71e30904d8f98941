package org.canvass.wave;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Closes the waves whose closing day is over where their organization is. Every replica may run it. */
@ApplicationScoped
public class CloseEndedWaves {
    private static final Logger LOG = Logger.getLogger(CloseEndedWaves.class);

    /** Over all organizations, so each row says whose it is. */
    private static final String OPEN =
            """
            select w.organization_id, w.id, w.closes_on, o.time_zone
            from wave w join organization o on o.id = w.organization_id
            where w.state in ('RUNNING', 'PAUSED')""";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private record Open(String organizationId, UUID waveId, LocalDate closesOn, ZoneId zone) {
        boolean ended(Instant now) {
            return closesOn.isBefore(LocalDate.ofInstant(now, zone));
        }
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        closeAt(clock.instant());
    }

    /** Closes what has ended at this moment. One wave that cannot be closed keeps no other open. */
    public void closeAt(Instant now) {
        for (Open wave : open()) {
            if (wave.ended(now)) {
                try {
                    CurrentOrganization.run(wave.organizationId, () -> close(wave.waveId, now));
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "Wave %s could not be closed; it is tried again in a minute.", wave.waveId);
                }
            }
        }
    }

    private static void close(UUID waveId, Instant now) {
        Transactions.retried(() -> {
            Wave wave = Wave.byId(waveId);
            if (wave.takesAnswers()) {
                wave.close(null, now);
            }
        });
    }

    private List<Open> open() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet row = query.executeQuery()) {
            List<Open> open = new ArrayList<>();
            while (row.next()) {
                open.add(new Open(
                        row.getString(1),
                        UUID.fromString(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        ZoneId.of(row.getString(4))));
            }
            return open;
        } catch (SQLException failure) {
            throw new IllegalStateException("The open waves could not be read.", failure);
        }
    }
}
