package org.canvass.response.link;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.canvass.account.ContactLeft;
import org.canvass.invitation.pass.Colleague;
import org.canvass.invitation.pass.Passing;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.response.ResponseRecorded;
import org.canvass.survey.FormReading;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Reading;

/**
 * Takes in what a contact sends. Everything happens in one transaction, begun by a lock on the invitation: two tabs,
 * two replicas or a page sent twice come one after the other and leave one response.
 */
@Singleton
public class Answering {

    @Inject
    Asks asks;

    @Inject
    Keeping keeping;

    @Inject
    Passing passing;

    @Inject
    CurrentOrganization organization;

    @Inject
    Event<ResponseRecorded> recorded;

    @Inject
    Event<ContactLeft> contactLeft;

    @Inject
    Clock clock;

    /**
     * Takes one page.
     *
     * @param fields the form's fields as they arrived, without the page's own
     * @param back whether the contact goes one page back, or saves to go on another time; what is missing then does not
     *     matter
     */
    public Outcome answer(String token, int page, Map<String, List<String>> fields, boolean back) {
        return answer(token, page, fields, back, clock.instant());
    }

    /** As {@link #answer(String, int, Map, boolean)}, sent at this moment, which may lie in the past. */
    public Outcome answer(String token, int page, Map<String, List<String>> fields, boolean back, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        return whole(() -> answerOnce(token, page, fields, back, now));
    }

    /**
     * "This is not for me": keeps it, and the colleague named instead.
     *
     * @param colleague as written; null where nobody was named
     * @param left whether the contact says that they no longer work there
     */
    public Outcome decline(String token, String colleague, boolean left) {
        return decline(token, colleague, left, clock.instant());
    }

    /** As {@link #decline(String, String, boolean)}, said at this moment, which may lie in the past. */
    public Outcome decline(String token, String colleague, boolean left, Instant at) {
        return held(token, at, (ask, now) -> {
            if (ask.passedOn()) {
                return new Outcome.PassedOn(ask);
            }
            declined(ask, colleague, left, now);
            return new Outcome.Kept(OptionalInt.empty());
        });
    }

    /** "This is not for me, but for this colleague": who gets a link of their own, while this one is closed. */
    public Outcome passOn(String token, Colleague colleague, boolean left) {
        return held(token, clock.instant(), (ask, now) -> {
            if (ask.passedOn() || ask.answered()) {
                return new Outcome.PassedOn(ask);
            }
            declined(ask, colleague.written(), left, now);
            passing.pass(ask.invitationId(), colleague, now);
            return new Outcome.Kept(OptionalInt.empty());
        });
    }

    /** "I would rather answer myself", as long as the colleague has not begun. */
    public Outcome takeBack(String token) {
        return held(token, clock.instant(), (ask, now) -> {
            boolean back = !ask.passedOn() || passing.takeBack(ask.invitationId(), now);
            return back ? new Outcome.Kept(OptionalInt.empty()) : new Outcome.PassedOn(ask);
        });
    }

    /** Whether a pass may still be taken back. */
    public boolean mayTakeBack(Ask ask) {
        return CurrentOrganization.run(
                ask.organizationId(), () -> Transactions.retried(() -> passing.takenBack(ask.invitationId())));
    }

    private void declined(Ask ask, String colleague, boolean left, Instant now) {
        keeping.declined(ask, colleague, left, now);
        if (left) {
            contactLeft.fire(new ContactLeft(ask.contactId(), ask.waveId(), now));
        }
    }

    private interface Step {
        Outcome take(Ask ask, Instant now);
    }

    private Outcome held(String token, Instant at, Step step) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        return whole(() -> {
            boolean open = Asks.shaped(token) && keeping.lock(token, null);
            Optional<Ask> ask = asks.find(token, now);
            if (ask.isEmpty() || !open || !ask.get().mayAnswer()) {
                throw new NotTaken(ask.<Outcome>map(Outcome.Closed::new).orElseGet(Outcome.Unknown::new));
            }
            organization.use(ask.get().organizationId());
            return step.take(ask.get(), now);
        });
    }

    private Outcome answerOnce(String token, int page, Map<String, List<String>> fields, boolean back, Instant now) {
        boolean open = Asks.shaped(token) && keeping.lock(token, now);
        Optional<Ask> found = asks.find(token, now);
        if (found.isEmpty()) {
            throw new NotTaken(new Outcome.Unknown());
        }
        Ask ask = found.get();
        if (ask.mayAnswer() && ask.passedOn()) {
            throw new NotTaken(new Outcome.PassedOn(ask));
        }
        if (!open || !ask.mayAnswer()) {
            throw new NotTaken(new Outcome.Closed(ask));
        }
        Course course = ask.course(now);
        if (!course.has(page)) {
            throw new NotTaken(new Outcome.NoSuchPage(ask));
        }
        FormReading form = course.survey().readForm(course.section(page), fields, ask.answers(), course.asking());
        if (form.refused() || !back && !form.good()) {
            throw new NotTaken(new Outcome.Refused(ask, page, form));
        }
        organization.use(ask.organizationId());
        return keep(ask, page, form, course, back, now);
    }

    private Outcome keep(Ask ask, int page, FormReading form, Course course, boolean back, Instant now) {
        Answers after = course.survey().stillAsked(form.onto(ask.answers()), course.asking());
        Course then = course.with(after);
        OptionalInt onwards = back ? then.before(page) : then.onwards(page);
        boolean whole = !back && onwards.isEmpty();
        List<String> gone = ask.answers().byQuestion().keySet().stream()
                .filter(question -> after.to(question).isEmpty())
                .toList();
        keeping.kept(
                ask,
                form.readings().values().stream()
                        .flatMap(r -> r.given().stream())
                        .toList(),
                gone,
                back ? page - 1 : page,
                whole,
                now);
        if (form.readings().values().stream().anyMatch(Reading.Given.class::isInstance)) {
            course.survey().roleOf(form.given()).ifPresent(role -> keeping.role(ask, role, now));
        }
        recorded.fire(new ResponseRecorded(ask.organizationId(), ask.waveId(), ask.accountId(), ask.contactId(), now));
        return new Outcome.Kept(back && onwards.isEmpty() ? OptionalInt.of(page) : onwards);
    }

    /** The whole transaction, again where another one was in the way. What is not taken leaves nothing, not even a lock. */
    private static Outcome whole(Supplier<Outcome> work) {
        try {
            return Transactions.retried(work);
        } catch (NotTaken refusal) {
            return refusal.outcome;
        }
    }

    /** Rolls the transaction back. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        NotTaken(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
