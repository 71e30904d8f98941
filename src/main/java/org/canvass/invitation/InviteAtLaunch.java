package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.Mailing;
import org.canvass.mail.NewLetter;
import org.canvass.mail.Outbox;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Ids;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveClosed;
import org.canvass.wave.WaveLaunched;
import org.canvass.wave.audience.Candidate;
import org.canvass.wave.audience.Choosing;
import org.canvass.wave.letter.LetterKind;
import org.hibernate.Session;

/** Makes a wave's invitations and queues their letters with its launch, and takes back what waits with its close. */
@ApplicationScoped
class InviteAtLaunch {
    private static final int FIRST_GENERATION = 1;

    @Inject
    Choosing choosing;

    @Inject
    CurrentOrganization current;

    @Inject
    Tokens tokens;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    private record Row(UUID id, Candidate contact, String language) {}

    void invite(@Observes WaveLaunched launched) {
        Wave wave = launched.wave();
        List<Row> rows = rows(wave);
        if (rows.isEmpty()) {
            throw new Refusal(
                    "Nobody would be asked: no contact fits the choice, or all who fit have left or asked us to"
                            + " stop. Widen the choice of “" + wave.name + "”, then launch.");
        }
        Mailing.open(wave.id, launched.at());
        database.flush();
        database.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into invitation (organization_id, id, wave_id, account_id, contact_id, language, generation,"
                            + " survey_token_hash, stop_token_hash, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                LocalDateTime at = LocalDateTime.ofInstant(launched.at(), ZoneOffset.UTC);
                for (Row row : rows) {
                    insert.setString(1, wave.organizationId);
                    insert.setString(2, row.id.toString());
                    insert.setString(3, wave.id.toString());
                    insert.setString(4, row.contact.accountId().toString());
                    insert.setString(5, row.contact.contactId().toString());
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
        outbox.queue(wave.id, letters(rows, launched.at()), launched.at());
    }

    void withdraw(@Observes WaveClosed closed) {
        outbox.withdraw(closed.wave().id, "The wave was closed.", closed.at());
    }

    private List<Row> rows(Wave wave) {
        LanguageRule languages = wave.languages(current.get());
        List<Row> rows = new ArrayList<>();
        for (Candidate contact : choosing.choose(wave.audience).asked()) {
            rows.add(new Row(Ids.next(), contact, languages.languageFor(contact.language())));
        }
        return rows;
    }

    private static List<NewLetter> letters(List<Row> rows, Instant at) {
        return rows.stream()
                .map(row -> new NewLetter(row.id, LetterKind.INVITATION.key(), row.contact.email(), at))
                .toList();
    }
}
