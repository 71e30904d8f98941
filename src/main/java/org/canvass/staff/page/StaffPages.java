package org.canvass.staff.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canvass.account.Account;
import org.canvass.invitation.page.Caller;
import org.canvass.invitation.page.Guesses;
import org.canvass.invitation.page.Style;
import org.canvass.response.page.Field;
import org.canvass.response.page.Frame;
import org.canvass.staff.Estimate;
import org.canvass.staff.StaffWords;
import org.canvass.staff.page.Estimating.Opened;
import org.canvass.survey.FormReading;
import org.canvass.survey.Section;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.text.RespondentWords;
import org.canvass.wave.Wave;

/** Every page behind an account manager's link, with its status and headers. They need no script. */
@Singleton
class StaffPages {
    private static final Style.Sheet STYLE = Style.with("/staff/page.css");

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        private Templates() {}

        static native TemplateInstance desk(Desk desk);

        static native TemplateInstance form(Form form, Frame frame);

        static native TemplateInstance note(Note note);
    }

    @Inject
    Estimating estimating;

    @Inject
    Guesses guesses;

    /** The list of accounts, or that nothing is taken any more. */
    Response desk(String token, Opened opened) {
        StaffWords words = words(opened);
        if (!opened.open()) {
            return over(opened);
        }
        List<Desk.Row> rows = opened.accounts().stream()
                .map(account -> row(account, opened.estimates().get(account.id), words))
                .toList();
        Wave beside = opened.ask().wave.waveId == null ? null : Wave.byId(opened.ask().wave.waveId);
        return html(
                200,
                Templates.desk(new Desk(
                        STYLE.css(),
                        words,
                        token,
                        opened.organization().signature(),
                        beside == null ? null : beside.name,
                        words.day(opened.ask().wave.closesOn),
                        rows)));
    }

    /**
     * The questions about an account.
     *
     * @param sent what was just sent and not taken; null where nothing was
     * @param empty whether nothing was chosen
     */
    Response form(
            int status, String token, Opened opened, Account account, FormReading sent, boolean empty, Instant now) {
        StaffWords words = words(opened);
        Asking asking = estimating.asking(opened, account, now);
        Answers shown = sent == null ? estimating.answers(opened, account.id) : sent.shownAgain();
        List<Form.Part> parts = new ArrayList<>();
        for (Section section : opened.survey().sections()) {
            List<Field> fields = section.questions().stream()
                    .map(question -> Field.of(
                            question,
                            asking,
                            shown.to(question.key()),
                            sent == null ? Optional.empty() : sent.message(question.key())))
                    .toList();
            parts.add(new Form.Part(
                    section.title().map(asking::say).orElse(""),
                    Field.together(fields, section.matrix().map(asking::say))));
        }
        String problem = empty
                ? words.say("one.empty")
                : sent == null
                        ? ""
                        : sent.foreign().isEmpty()
                                ? RespondentWords.in(words.language())
                                        .say("again.many", sent.messages().size())
                                : sent.foreign().get(0);
        long done = opened.accounts().stream()
                .filter(one -> opened.estimates().containsKey(one.id))
                .count();
        return html(
                status,
                Templates.form(
                        new Form(
                                STYLE.css(),
                                words,
                                Frame.of(words.language(), "", ""),
                                token,
                                opened.organization().signature(),
                                account.id,
                                asking.say(opened.survey().title()),
                                asking.say(opened.survey().intro()),
                                problem,
                                words.say("list.count", done, opened.accounts().size()),
                                parts),
                        Frame.of(words.language(), "", "")));
    }

    /** They finished, or the time is over. */
    Response over(Opened opened) {
        StaffWords words = words(opened);
        boolean finished = opened.ask().finishedAt != null;
        String many = opened.organization().accountWord.many();
        return html(
                finished ? 200 : 410,
                Templates.note(new Note(
                        STYLE.css(),
                        words.language(),
                        opened.organization().signature(),
                        words.say(finished ? "done.title" : "closed.title"),
                        finished
                                ? List.of(
                                        words.say("done.text"),
                                        opened.ask().wave.waveId == null ? "" : words.say("done.results", many))
                                : List.of(words.say("closed.text", many)))));
    }

    /** One page and status for every link that does not work; whoever tries many is told to wait. */
    Response unknown(Caller caller, Instant now) {
        boolean guessing = guesses.oneTooMany(caller.address(), now);
        RespondentWords words = RespondentWords.in(caller.language());
        Note note = new Note(
                STYLE.css(),
                words.language(),
                "",
                words.say(guessing ? "many.title" : "link.title"),
                List.of(words.say(guessing ? "many.text" : "link.text")));
        Response page = html(guessing ? 429 : 404, Templates.note(note));
        return guessing
                ? Response.fromResponse(page)
                        .header("Retry-After", Guesses.WINDOW.toSeconds())
                        .build()
                : page;
    }

    private static StaffWords words(Opened opened) {
        return StaffWords.in(opened.organization().language);
    }

    private static Desk.Row row(Account account, Estimate estimate, StaffWords words) {
        Desk.State state = estimate == null ? Desk.State.OPEN : estimate.passed ? Desk.State.PASSED : Desk.State.GIVEN;
        return new Desk.Row(account.id, account.name, state, words.say(state.words()));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", STYLE.policy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .entity(page.render())
                .build();
    }
}
