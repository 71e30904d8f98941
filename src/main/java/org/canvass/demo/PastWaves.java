package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.canvass.demo.panel.Chance;
import org.canvass.demo.panel.Panel;
import org.canvass.demo.panel.Respondents;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Reminders;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.stop.Stopping;
import org.canvass.mail.sending.Sending;
import org.canvass.organization.Transactions;
import org.canvass.response.link.Answering;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Asks;
import org.canvass.response.link.Course;
import org.canvass.response.link.Outcome;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;

/** Runs waves as they would have run: launched on a morning, reminded on the sixth day, closed after three weeks. */
@ApplicationScoped
class PastWaves {
    private static final int REMINDED_AFTER_DAYS = 5;
    private static final int HOURS_OF_WORK = 9;

    @Inject
    Sending sending;

    @Inject
    PastEstimates estimates;

    @Inject
    PastReturns returns;

    @Inject
    Reminders reminders;

    @Inject
    Tokens tokens;

    @Inject
    Asks asks;

    @Inject
    Answering answering;

    @Inject
    Stopping stopping;

    /**
     * What is the same for all of them.
     *
     * @param contacts by address
     * @param by the member who launches them
     */
    record Past(Panel panel, Respondents respondents, Map<String, Panel.Contact> contacts, ZoneId zone, UUID by) {
        Past(Panel panel, Map<String, Panel.Contact> contacts, ZoneId zone, UUID by) {
            this(panel, new Respondents(panel), contacts, zone, by);
        }
    }

    /**
     * One invitation and when its contact gets to it.
     *
     * @param reminded whether only the reminder moves them
     */
    private record Invited(Panel.Contact contact, String token, String stop, boolean reminded, Instant at) {}

    /**
     * Runs one wave from its draft to its close.
     *
     * @param last whether it is the newest: the account managers are asked beside it, and letters came back
     * @param wave counted from 0
     */
    void run(String name, String survey, boolean last, Instant launch, int wave, Past past) {
        LocalDate day = LocalDate.ofInstant(launch, past.zone);
        UUID id = Transactions.retried(() -> Wave.draft(name, survey, day, past.by, launch.minusSeconds(3600)).id);
        Transactions.retried(() -> Wave.byId(id).launch(past.by, launch));
        if (last) {
            estimates.ask(id, wave, past.panel, past.by, launch);
        }
        sending.run(launch);
        if (last) {
            estimates.give(id, wave, past.panel, launch);
        }
        List<Invited> invited = Transactions.retried(() -> invited(id, day, wave, past));
        invited.stream().filter(one -> !one.reminded).forEach(one -> react(one, wave, past));
        if (last) {
            returns.come(id, silent(invited, wave, past), launch);
        }

        Instant reminder =
                launch.atZone(past.zone).plusDays(REMINDED_AFTER_DAYS + 1).toInstant();
        Transactions.retried(() -> reminders.queue(Wave.byId(id), LetterKind.REMINDER_1, reminder));
        sending.run(reminder);
        invited.stream().filter(Invited::reminded).forEach(one -> react(one, wave, past));

        Instant end = day.plusDays(Wave.DAYS_OPEN + 1L).atStartOfDay(past.zone).toInstant();
        Transactions.retried(() -> Wave.byId(id).close(null, end));
    }

    private List<Invited> invited(UUID waveId, LocalDate launch, int wave, Past past) {
        List<Invited> all = new ArrayList<>();
        for (Invitation one :
                Invitation.<Invitation>list("from Invitation i join fetch i.contact where i.wave.id = ?1", waveId)) {
            Panel.Contact contact = past.contacts.get(one.contact.email);
            boolean reminded = !past.panel.answers(contact, wave) && past.panel.answersReminder(contact, wave);
            Chance chance = Chance.of("day", contact.email(), wave);
            int wait = (int) chance.exponential(1.5);
            int day = reminded
                    ? Math.min(Wave.DAYS_OPEN - 1, REMINDED_AFTER_DAYS + 1 + wait)
                    : Math.min(REMINDED_AFTER_DAYS, wait);
            // On the first and on the reminder's day only after the letter has come.
            Instant at = launch.plusDays(day)
                    .atTime(10, 0)
                    .atZone(past.zone)
                    .toInstant()
                    .plusSeconds(chance.below(HOURS_OF_WORK * 3600));
            all.add(new Invited(
                    contact, tokens.survey(one.id, one.generation), tokens.stop(one.id, one.generation), reminded, at));
        }
        all.sort(Comparator.comparing(Invited::at).thenComparing(one -> one.contact.email()));
        return all;
    }

    private static List<String> silent(List<Invited> invited, int wave, Past past) {
        return invited.stream()
                .filter(one -> !one.reminded && !past.panel.answers(one.contact, wave))
                .map(one -> one.contact.email())
                .toList();
    }

    /** Answers, or now and then says that it is for somebody else, or asks to be left alone. */
    private void react(Invited invited, int wave, Past past) {
        if (invited.reminded || past.panel.answers(invited.contact, wave)) {
            answer(invited, wave, past.respondents);
            return;
        }
        Chance chance = Chance.of("no-answer", invited.contact.email(), wave);
        if (chance.happens(0.02)) {
            answering.decline(invited.token, null, chance.happens(0.5), invited.at);
        } else if (chance.happens(0.015)) {
            stopping.stop(invited.stop, invited.at);
        }
    }

    private void answer(Invited invited, int wave, Respondents respondents) {
        Instant at = invited.at;
        OptionalInt page = OptionalInt.of(ask(invited, at).course(at).first());
        while (page.isPresent()) {
            int present = page.getAsInt();
            Course course = ask(invited, at).course(at);
            Duration time = respondents.time(course.questions(present), invited.contact);
            Outcome outcome = answering.answer(
                    invited.token,
                    present,
                    respondents.fields(course.questions(present), course.asking(), invited.contact, wave),
                    false,
                    at);
            if (!(outcome instanceof Outcome.Kept kept)) {
                throw new IllegalStateException(
                        "The demo's answers to page " + present + " were not taken: " + outcome);
            }
            page = kept.onwards();
            at = at.plus(time);
        }
    }

    private Ask ask(Invited invited, Instant at) {
        return asks.find(invited.token, at).orElseThrow();
    }
}
