package org.canvass.invitation.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.canvass.mail.LetterState;
import org.canvass.wave.Wave;
import org.canvass.wave.page.Paging;

/** The invitations of a wave in rows: searched, filtered and paged in the database. */
@ApplicationScoped
class InvitationRows {
    private static final int ROWS_A_PAGE = 50;
    private static final String FROM =
            """
            from Invitation i join i.contact c join i.account a
            left join Letter l on l.subjectId = i.id and l.kind = 'invitation'
            where i.wave.id = :wave""";
    private static final String MATCHES = " and (lower(c.name) like :words escape '!' or lower(c.email) like :words"
            + " escape '!' or lower(a.name) like :words escape '!')";

    @Inject
    EntityManager database;

    /**
     * One invitation.
     *
     * @param reason why its letter failed, is uncertain or was withdrawn; null otherwise
     * @param confidential whether its answer is nobody's business here; then only the letter is told
     */
    record Row(
            UUID accountId,
            String contact,
            String email,
            String account,
            String language,
            LetterState letter,
            Instant sentAt,
            String reason,
            Instant startedAt,
            Instant answeredAt,
            Instant declinedAt,
            String passedTo,
            boolean confidential) {

        public Standing standing() {
            if (!confidential && answeredAt != null) {
                return Standing.ANSWERED;
            }
            if (!confidential && declinedAt != null) {
                return Standing.DECLINED;
            }
            if (!confidential && startedAt != null) {
                return Standing.STARTED;
            }
            return ofLetter();
        }

        private Standing ofLetter() {
            if (letter == null) {
                return Standing.WITHDRAWN;
            }
            return switch (letter) {
                case QUEUED, SENDING -> Standing.WAITING;
                case SENT -> Standing.SENT;
                case FAILED -> Standing.FAILED;
                case UNCERTAIN -> Standing.UNCERTAIN;
                case WITHDRAWN -> Standing.WITHDRAWN;
            };
        }
    }

    /** A page of rows. */
    record Found(List<Row> rows, Paging paging) {}

    /** @param standing null for all */
    Found page(Wave wave, Standing standing, String words, int page) {
        String where = FROM + restriction(wave, standing, words);
        long rows = with(database.createQuery("select count(*) " + where, Long.class), wave, words)
                .getSingleResult();
        Paging paging = Paging.of(page, rows, ROWS_A_PAGE);
        return new Found(
                query(wave, where, words)
                        .setFirstResult(paging.from())
                        .setMaxResults(ROWS_A_PAGE)
                        .getResultList(),
                paging);
    }

    /** Every row, for a file. */
    List<Row> all(Wave wave, Standing standing, String words) {
        return query(wave, FROM + restriction(wave, standing, words), words).getResultList();
    }

    private TypedQuery<Row> query(Wave wave, String where, String words) {
        String select = "select new " + Row.class.getName() + "(a.id, c.name, c.email, a.name, i.language, l.state,"
                + " l.sentAt, l.reason, i.startedAt, i.answeredAt, i.declinedAt, i.passedTo, "
                + (wave.confidential ? "true" : "false") + ") " + where + " order by a.name, c.name, i.id";
        return with(database.createQuery(select, Row.class), wave, words);
    }

    private static String restriction(Wave wave, Standing standing, String words) {
        return (standing == null ? "" : " and " + standing.condition(wave.confidential))
                + (words.isBlank() ? "" : MATCHES);
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Wave wave, String words) {
        query.setParameter("wave", wave.id);
        if (!words.isBlank()) {
            String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            query.setParameter("words", "%" + plain + "%");
        }
        return query;
    }
}
