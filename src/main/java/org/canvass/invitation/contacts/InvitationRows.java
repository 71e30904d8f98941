package org.canvass.invitation.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    @Inject
    CameBack cameBack;

    /**
     * One invitation.
     *
     * @param back what came back of its letters; null where nothing did
     */
    record Row(Asked asked, CameBack.Back back) {
        public Standing standing() {
            return asked.standing(back);
        }

        /** Whether it needs somebody. */
        public boolean isBad() {
            return standing() == Standing.FAILED || standing() == Standing.RETURNED || standing() == Standing.REPORTED;
        }

        /** Why it stands so, in words; null where that needs none. */
        public String why() {
            return switch (standing()) {
                case RETURNED, REPORTED -> back.says();
                case ANSWERED -> null;
                default -> asked.reason();
            };
        }

        /** Since when it stands so; null where it never left. */
        public Instant since() {
            return switch (standing()) {
                case ANSWERED -> asked.answeredAt();
                case DECLINED -> asked.declinedAt();
                case STARTED -> asked.startedAt();
                case RETURNED, REPORTED -> back.at();
                default -> asked.sentAt();
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
                rows(query(wave, where, words).setFirstResult(paging.from()).setMaxResults(ROWS_A_PAGE)), paging);
    }

    /** Every row, for a file. */
    List<Row> all(Wave wave, Standing standing, String words) {
        return rows(query(wave, FROM + restriction(wave, standing, words), words));
    }

    private List<Row> rows(TypedQuery<Asked> query) {
        List<Asked> asked = query.getResultList();
        Map<UUID, CameBack.Back> back =
                cameBack.of(asked.stream().map(Asked::id).toList());
        return asked.stream().map(one -> new Row(one, back.get(one.id()))).toList();
    }

    private TypedQuery<Asked> query(Wave wave, String where, String words) {
        String select = "select new " + Asked.class.getName() + "(i.id, a.id, c.name, c.email, a.name, i.language,"
                + " l.state, l.sentAt, l.reason, i.startedAt, i.answeredAt, i.declinedAt, i.passedTo, "
                + (wave.confidential ? "true" : "false") + ") " + where + " order by a.name, c.name, i.id";
        return with(database.createQuery(select, Asked.class), wave, words);
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
