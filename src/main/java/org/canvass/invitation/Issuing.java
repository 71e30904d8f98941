package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.hibernate.Session;

/** Writes invitations and queues their letters, a thousand as well as one, in the caller's transaction. */
@ApplicationScoped
class Issuing {
    private static final int FIRST_GENERATION = 1;

    /** A contact who is invited already keeps that invitation: another replica may have been a moment earlier. */
    private static final String INSERT = "insert into invitation (organization_id, id, wave_id, account_id, contact_id,"
            + " language, generation, survey_token_hash, stop_token_hash, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update id = invitation.id";

    @Inject
    Tokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    Leaving leaving;

    @Inject
    EntityManager database;

    /** An invitation to be written; the zone is the one its contact lives in. */
    record Row(UUID id, UUID accountId, UUID contactId, String email, String language, ZoneId zone) {}

    void write(Wave wave, List<Row> rows, Instant now) {
        database.flush();
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
                for (Row row : rows) {
                    insert.setString(1, wave.organizationId);
                    insert.setString(2, row.id.toString());
                    insert.setString(3, wave.id.toString());
                    insert.setString(4, row.accountId.toString());
                    insert.setString(5, row.contactId.toString());
                    insert.setString(6, row.language);
                    insert.setInt(7, FIRST_GENERATION);
                    insert.setBytes(8, Tokens.hash(tokens.survey(row.id, FIRST_GENERATION)));
                    insert.setBytes(9, Tokens.hash(tokens.stop(row.id, FIRST_GENERATION)));
                    insert.setObject(10, at);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    void queueLetters(Wave wave, List<Row> rows, Instant now) {
        Leaving.Hours hours = leaving.of(wave);
        Map<ZoneId, Leaving.Leave> leaves = new HashMap<>();
        List<NewLetter> letters = rows.stream()
                .map(row -> {
                    Leaving.Leave leave =
                            leaves.computeIfAbsent(row.zone, zone -> hours.at(LetterKind.INVITATION, zone, now));
                    return new NewLetter(row.id, LetterKind.INVITATION.key(), row.email, leave.at(), leave.waitsFor());
                })
                .toList();
        outbox.queue(wave.id, letters, now);
    }
}
