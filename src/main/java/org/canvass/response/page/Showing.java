package org.canvass.response.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.canvass.invitation.page.Caller;
import org.canvass.invitation.page.Guesses;
import org.canvass.organization.site.Redirect;
import org.canvass.response.link.Answering;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Asks;
import org.canvass.response.link.Course;
import org.canvass.response.link.Outcome;
import org.canvass.survey.answer.Answers;

/** Decides which page a link shows. */
@Singleton
class Showing {

    /** In the address of the page that says that all is kept for another time. */
    static final String LATER = "later";

    @Inject
    Asks asks;

    @Inject
    Answering answering;

    @Inject
    Pages pages;

    @Inject
    Guesses guesses;

    @Inject
    Clock clock;

    /** The page of a link, with what its address asks for: a page's number, or answers to begin with. */
    Response survey(String token, Map<String, List<String>> query, Caller caller) {
        Instant now = clock.instant();
        return survey(asks.find(token, now), token, query, caller, now);
    }

    /** As {@link #survey(String, Map, Caller)}, where what stands behind the link has been looked up. */
    Response survey(Optional<Ask> found, String token, Map<String, List<String>> query, Caller caller, Instant now) {
        Ask ask = found.orElse(null);
        if (ask == null || !ask.mayAnswer()) {
            return unknown(caller);
        }
        if (ask.passedOn()) {
            return pages.passedOn(200, ask, token, answering.mayTakeBack(ask), now);
        }
        if (query.containsKey(LATER) && ask.responseId() != null) {
            return pages.saved(ask, token, now);
        }
        Course course = ask.course(now);
        OptionalInt wanted = wanted(course, ask.reached(), query);
        Answers clicked = query.isEmpty() ? Answers.none() : Preselection.of(course, query);
        if (wanted.isEmpty() && clicked.isEmpty()) {
            if (ask.declined()) {
                return pages.declined(ask, token, now);
            }
            if (ask.answered()) {
                return pages.thanks(ask, token, caller.takesGzip(), now);
            }
        }
        int page = wanted.orElseGet(
                () -> Preselection.page(course, clicked).orElseGet(() -> resume(course, ask.reached())));
        Answers shown = clicked.isEmpty()
                ? ask.answers()
                : Answers.of(java.util.stream.Stream.concat(ask.answers().all().stream(), clicked.all().stream())
                        .toList());
        return pages.section(ask, course, page, shown, token, caller.takesGzip());
    }

    /** What a contact sees after having sent a page. */
    Response outcome(Outcome outcome, String token, Caller caller) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Kept kept) {
            return Redirect.to(
                    kept.onwards().isPresent() ? "?page=" + kept.onwards().getAsInt() : "?");
        }
        if (outcome instanceof Outcome.Refused refused) {
            // 422: understood, but not complete. 400: no honest form sends this, or it is more than there is room for.
            int status = refused.form().refused() ? 400 : 422;
            Answers shown = refused.form().shownAgain();
            return pages.mend(status, refused.ask(), refused.page(), shown, refused.form(), token, now);
        }
        if (outcome instanceof Outcome.NoSuchPage nowhere) {
            Ask ask = nowhere.ask();
            Course course = ask.course(now);
            return pages.mend(
                    400, ask, resume(course, ask.reached()), ask.answers(), Preselection.foreign(course), token, now);
        }
        if (outcome instanceof Outcome.PassedOn passed) {
            return passed.ask().answered()
                    ? Redirect.to("?")
                    : pages.passedOn(409, passed.ask(), token, answering.mayTakeBack(passed.ask()), now);
        }
        if (outcome instanceof Outcome.Closed closed) {
            return pages.closed(closed.ask(), now);
        }
        return unknown(caller);
    }

    /** One page and status for every link that does not work; whoever tries many is told to wait. */
    Response unknown(Caller caller) {
        return guesses.oneTooMany(caller.address(), clock.instant())
                ? pages.tooMany(caller.language())
                : pages.unknown(caller.language());
    }

    /** The page the address names, if the contact has come that far. */
    private static OptionalInt wanted(Course course, int reached, Map<String, List<String>> query) {
        String page = query.getOrDefault("page", List.of("")).get(0);
        if (page.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 0;
        boolean open = course.has(number) && number <= resume(course, reached);
        return OptionalInt.of(open ? number : resume(course, reached));
    }

    /** Where they left off: what is still wanted, else the page after the furthest one sent, else the last. */
    private static int resume(Course course, int reached) {
        OptionalInt unfinished = course.unfinished();
        if (unfinished.isPresent() && unfinished.getAsInt() <= reached) {
            return unfinished.getAsInt();
        }
        List<Integer> all = course.pages();
        return course.after(reached).orElse(all.get(all.size() - 1));
    }
}
