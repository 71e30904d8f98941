package org.canvass.home.task.book;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.canvass.home.HomePage;
import org.canvass.home.task.TaskSource;
import org.canvass.home.task.Today;
import org.canvass.wave.Wave;

/** What contacts said in the newest wave that somebody should look at. */
@ApplicationScoped
@Priority(60)
class Answers implements TaskSource {
    private static final String OF_BOOK = " and (:everyone = true or a.manager.id = :book)";

    @Inject
    EntityManager database;

    @Override
    public void find(Today today, List<HomePage.Task> tasks) {
        if (!today.waves().isEmpty()) {
            passedOn(today, tasks);
            divided(today, tasks);
        }
    }

    /** Contacts who named a colleague instead, who was not asked. */
    private void passedOn(Today today, List<HomePage.Task> tasks) {
        rows(
                        "select a.id, a.name, c.name, i.passedTo from Invitation i join i.account a join i.contact c"
                                + " where i.wave.id = :wave and i.passedTo is not null and i.passedToId is null"
                                + OF_BOOK + " order by i.declinedAt desc",
                        today)
                .stream()
                .limit(Today.NAMED)
                .forEach(row -> tasks.add(new HomePage.Task(
                        row[2] + " of " + row[1] + " named someone else to ask: " + row[3] + ".",
                        "/accounts/" + row[0],
                        false)));
    }

    /** Accounts of which it can be said that they do not speak with one voice, the largest first. */
    private void divided(Today today, List<HomePage.Task> tasks) {
        List<Object[]> divided = rows(
                "select a.id, a.name from Placement p join Account a on a.id = p.accountId"
                        + " where p.waveId = :wave and p.modelKey = :model"
                        + " and (p.flags like '%split%' or p.flags like '%dissents%')" + OF_BOOK
                        + " order by p.revenue desc nulls last, a.name",
                today);
        divided.stream()
                .limit(Today.NAMED)
                .forEach(row -> tasks.add(
                        new HomePage.Task(row[1] + " does not speak with one voice.", "/accounts/" + row[0], false)));
        if (divided.size() > Today.NAMED) {
            long more = divided.size() - Today.NAMED;
            tasks.add(new HomePage.Task(
                    "Nor do " + more + " more " + today.me().accountWord().of(more) + ".",
                    "/accounts?evidence=ASKED",
                    false));
        }
    }

    private List<Object[]> rows(String text, Today today) {
        Wave wave = today.waves().get(0);
        UUID book = today.book();
        var query = database.createQuery(text, Object[].class)
                .setParameter("wave", wave.id)
                .setParameter("everyone", book == null)
                .setParameter("book", book);
        if (text.contains(":model")) {
            query.setParameter("model", wave.modelKey);
        }
        return query.getResultList();
    }
}
