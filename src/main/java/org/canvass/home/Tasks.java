package org.canvass.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.action.Action;
import org.canvass.calendar.Calendars;
import org.canvass.leaver.Leaver;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Mailing;
import org.canvass.mail.returned.box.BoxLease;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.report.Days;
import org.canvass.staff.Blind;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffTokens;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.series.SeriesNews;

/** What needs a person today, the most urgent first. */
@RequestScoped
class Tasks {

    private static final int CLOSING_SOON_DAYS = 3;
    private static final int ASK_AGAIN_DAYS = 120;
    private static final int NAMED = 3;
    private static final int LAPSES_SOON_DAYS = 7;

    @Inject
    BookInBrief books;

    @Inject
    Blind blind;

    @Inject
    StaffTokens tokens;

    @Inject
    Calendars calendars;

    @Inject
    BoxLease boxes;

    @Inject
    Clock clock;

    List<HomePage.Task> of(
            SignedIn me,
            List<Wave> waves,
            List<HomePage.Running> running,
            HomePage.Tally tally,
            UUID book,
            long waiting,
            LocalDate today) {
        List<HomePage.Task> tasks = new ArrayList<>();
        boolean runsWaves = me.role() == Role.ADMINISTRATOR || me.role() == Role.CONSULTANT;
        if (runsWaves) {
            waves.stream().limit(4).forEach(wave -> letters(wave, tasks));
        }
        estimates(me, tasks);
        leavers(me, tasks);
        mailbox(me, tasks);
        mine(me, today, tasks);
        running.stream()
                .filter(one -> ChronoUnit.DAYS.between(today, one.wave().closesOn) <= CLOSING_SOON_DAYS)
                .forEach(one -> tasks.add(new HomePage.Task(
                        one.wave().name + " " + one.closes() + "; "
                                + one.funnel().answered() + " of "
                                + one.funnel().asked() + " have answered.",
                        me.role() == Role.ACCOUNT_MANAGER ? "/accounts" : "/waves/" + one.wave().id,
                        true)));
        if (!waves.isEmpty()) {
            answers(waves.get(0), book, me.accountWord(), tasks);
        }
        if (tally != null && tally.unplaced() > 0) {
            boolean one = tally.unplaced() == 1;
            tasks.add(new HomePage.Task(
                    tally.unplaced() + " " + me.accountWord().of(tally.unplaced())
                            + (one
                                    ? " is not placed: one answer would tell."
                                    : " are not placed: one answer each would settle most."),
                    "/accounts?segment=0",
                    false));
        }
        if (runsWaves) {
            series(tasks);
            calendar(me, tasks);
            next(waves, running, today, tasks);
        }
        if (waiting > 0) {
            tasks.add(new HomePage.Task(
                    waiting + " placements are being worked out; the numbers here follow in a moment.", null, false));
        }
        return tasks;
    }

    /** What is asked of the reader as an account manager. */
    private void estimates(SignedIn me, List<HomePage.Task> tasks) {
        for (StaffAsk ask : blind.waiting(me, clock.instant())) {
            Wave beside = ask.wave.waveId == null ? null : Wave.byId(ask.wave.waveId);
            tasks.add(new HomePage.Task(
                    "What would your " + me.accountWord().many() + " say? Please estimate until "
                            + Days.of(ask.wave.closesOn) + "."
                            + (beside == null
                                    ? ""
                                    : " Until you have finished, " + beside.name + " is hidden from you."),
                    tokens.path(ask),
                    true));
        }
    }

    /** A mailbox that cannot be read hides what comes back. */
    private void mailbox(SignedIn me, List<HomePage.Task> tasks) {
        if (me.role() == Role.ADMINISTRATOR) {
            boxes.last(me.organizationId())
                    .filter(BoxLease.Last::failed)
                    .ifPresent(last -> tasks.add(new HomePage.Task(
                            "Letters that come back are not read. " + last.said(), "/settings/returned", true)));
        }
    }

    /** Contacts who have left or cannot be reached: of the reader's own accounts, or of all for who runs waves. */
    private static void leavers(SignedIn me, List<HomePage.Task> tasks) {
        if (me.role() == Role.MANAGER) {
            return;
        }
        long open = me.role() == Role.ACCOUNT_MANAGER ? Leaver.countOpenOf(me.memberId()) : Leaver.countOpen();
        if (open > 0) {
            tasks.add(new HomePage.Task(
                    open + (open == 1 ? " contact has" : " contacts have")
                            + " left or cannot be reached. Who has taken over?",
                    "/leavers",
                    false));
        }
    }

    /** What the reader has promised to do by today, and what they hold otherwise that soon lapses. */
    private static void mine(SignedIn me, LocalDate today, List<HomePage.Task> tasks) {
        List<Object[]> due = Action.getEntityManager()
                .createQuery(
                        "select x.what, a.name, x.dueOn, a.id from Action x join Account a on a.id = x.accountId"
                                + " where x.ownerId = ?1 and x.doneAt is null and x.dueOn <= ?2 order by x.dueOn, x.id",
                        Object[].class)
                .setParameter(1, me.memberId())
                .setParameter(2, today)
                .getResultList();
        due.stream().limit(NAMED).forEach(row -> {
            long late = ChronoUnit.DAYS.between((LocalDate) row[2], today);
            tasks.add(new HomePage.Task(
                    row[0] + ", for " + row[1] + ": due "
                            + (late == 0 ? "today." : late + (late == 1 ? " day ago." : " days ago.")),
                    "/accounts/" + row[3] + "#next",
                    late > 0));
        });
        if (due.size() > NAMED) {
            int more = due.size() - NAMED;
            tasks.add(new HomePage.Task(
                    more + " more of your actions " + (more == 1 ? "is" : "are") + " due.",
                    "/actions?whose=mine",
                    false));
        }
        List<Object[]> lapsing = SegmentOverride.getEntityManager()
                .createQuery(
                        "select a.name, a.id, o.expiresOn from SegmentOverride o join Account a on a.id = o.accountId"
                                + " where o.setBy = ?1 and o.standing = true and o.expiresOn between ?2 and ?3"
                                + " order by o.expiresOn, a.name",
                        Object[].class)
                .setParameter(1, me.memberId())
                .setParameter(2, today)
                .setParameter(3, today.plusDays(LAPSES_SOON_DAYS))
                .setMaxResults(NAMED)
                .getResultList();
        lapsing.forEach(row -> tasks.add(new HomePage.Task(
                "The segment you set for " + row[0] + " lapses after " + Days.of((LocalDate) row[2])
                        + ". Look at it again.",
                "/accounts/" + row[1] + "#held",
                false)));
    }

    private static void letters(Wave wave, List<HomePage.Task> tasks) {
        String path = "/waves/" + wave.id;
        Mailing mailing = Mailing.byId(wave.id);
        if (mailing != null && mailing.paused() && mailing.pausedBecause != null && wave.takesAnswers()) {
            tasks.add(new HomePage.Task("Sending of " + wave.name + " rests: " + mailing.pausedBecause, path, true));
        }
        long uncertain = Letter.count("mailingId = ?1 and state = ?2", wave.id, LetterState.UNCERTAIN);
        if (uncertain > 0) {
            tasks.add(new HomePage.Task(
                    letters(uncertain) + " of " + wave.name + " may or may not have arrived. Decide whether to send"
                            + (uncertain == 1 ? " it" : " them") + " again.",
                    path,
                    true));
        }
        long failed =
                wave.takesAnswers() ? Letter.count("mailingId = ?1 and state = ?2", wave.id, LetterState.FAILED) : 0;
        if (failed > 0) {
            tasks.add(
                    new HomePage.Task(letters(failed) + " of " + wave.name + " could not be delivered.", path, false));
        }
    }

    private void answers(Wave wave, UUID book, AccountWord word, List<HomePage.Task> tasks) {
        List<Object[]> passedOn = books.passedOn(wave, book);
        passedOn.stream()
                .limit(NAMED)
                .forEach(row -> tasks.add(new HomePage.Task(
                        row[2] + " of " + row[1] + " named someone else to ask: " + row[3] + ".",
                        "/accounts/" + row[0],
                        false)));
        List<Object[]> divided = books.divided(wave, book);
        divided.stream()
                .limit(NAMED)
                .forEach(row -> tasks.add(
                        new HomePage.Task(row[1] + " does not speak with one voice.", "/accounts/" + row[0], false)));
        if (divided.size() > NAMED) {
            long more = divided.size() - NAMED;
            tasks.add(new HomePage.Task(
                    "Nor do " + more + " more " + word.of(more) + ".", "/accounts?evidence=ASKED", false));
        }
    }

    private void calendar(SignedIn me, List<HomePage.Task> tasks) {
        if (me.role() == Role.ADMINISTRATOR && !calendars.kept()) {
            tasks.add(new HomePage.Task(
                    "Letters leave at any hour of any day. Say when they may, and how often one is asked.",
                    "/settings/calendar",
                    false));
        }
    }

    private void series(List<HomePage.Task> tasks) {
        SeriesNews.now(clock.instant())
                .forEach(news -> tasks.add(new HomePage.Task(news.says(), news.path(), news.urgent())));
    }

    private static void next(
            List<Wave> waves, List<HomePage.Running> running, LocalDate today, List<HomePage.Task> tasks) {
        List<Wave> drafts = Wave.list("state = ?1 order by createdAt desc", WaveState.DRAFT);
        drafts.stream()
                .filter(draft ->
                        tasks.stream().noneMatch(task -> ("/waves/" + draft.id + "/draft").equals(task.path())))
                .limit(2)
                .forEach(draft -> tasks.add(new HomePage.Task(
                        draft.name + " is ready to be looked at and launched.", "/waves/" + draft.id, false)));
        if (running.isEmpty() && drafts.isEmpty() && !waves.isEmpty()) {
            long days = ChronoUnit.DAYS.between(waves.get(0).closesOn, today);
            if (days > ASK_AGAIN_DAYS) {
                tasks.add(new HomePage.Task(
                        "The last wave closed " + days + " days ago. It is time to ask again.", "/waves/new", false));
            }
        }
    }

    private static String letters(long count) {
        return count == 1 ? "1 letter" : count + " letters";
    }
}
