package org.canvass.home.task.book;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.report.Days;

/** What the reader has promised to do by today, and what they hold otherwise that soon lapses. */
@ApplicationScoped
@Priority(80)
class Promises implements TaskSource {
    private static final int LAPSES_SOON_DAYS = 7;

    @Inject
    EntityManager database;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        due(today.me().memberId(), today.day(), tasks);
        lapsing(today.me().memberId(), today.day(), tasks);
    }

    private void due(UUID memberId, LocalDate day, List<HomePage.Task> tasks) {
        List<Object[]> due = database.createQuery(
                        "select x.what, a.name, x.dueOn, a.id from Action x join Account a on a.id = x.accountId"
                                + " where x.ownerId = ?1 and x.doneAt is null and x.dueOn <= ?2 order by x.dueOn, x.id",
                        Object[].class)
                .setParameter(1, memberId)
                .setParameter(2, day)
                .getResultList();
        due.stream().limit(Today.NAMED).forEach(row -> {
            long late = ChronoUnit.DAYS.between((LocalDate) row[2], day);
            tasks.add(new HomePage.Task(
                    row[0] + ", for " + row[1] + ": due "
                            + (late == 0 ? "today." : late + (late == 1 ? " day ago." : " days ago.")),
                    "/accounts/" + row[3] + "#next",
                    late > 0));
        });
        if (due.size() > Today.NAMED) {
            int more = due.size() - Today.NAMED;
            tasks.add(new HomePage.Task(
                    more + " more of your actions " + (more == 1 ? "is" : "are") + " due.",
                    "/actions?whose=mine",
                    false));
        }
    }

    private void lapsing(UUID memberId, LocalDate day, List<HomePage.Task> tasks) {
        List<Object[]> lapsing = database.createQuery(
                        "select a.name, a.id, o.expiresOn from SegmentOverride o join Account a on a.id = o.accountId"
                                + " where o.setBy = ?1 and o.standing = true and o.expiresOn between ?2 and ?3"
                                + " order by o.expiresOn, a.name",
                        Object[].class)
                .setParameter(1, memberId)
                .setParameter(2, day)
                .setParameter(3, day.plusDays(LAPSES_SOON_DAYS))
                .setMaxResults(Today.NAMED)
                .getResultList();
        lapsing.forEach(row -> tasks.add(new HomePage.Task(
                "The segment you set for " + row[0] + " lapses after " + Days.of((LocalDate) row[2])
                        + ". Look at it again.",
                "/accounts/" + row[1] + "#held",
                false)));
    }
}
