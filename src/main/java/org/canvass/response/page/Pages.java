package org.canvass.response.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.invitation.Links;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.page.Guesses;
import org.canvass.invitation.page.Style;
import org.canvass.invitation.pass.Colleague;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Course;
import org.canvass.survey.FormReading;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.text.RespondentWords;

/** Every page behind a contact's link, with its status and headers. */
@Singleton
public class Pages {
    /** How much of what was sent is put into a page to be sent again. */
    private static final int MOST_KEPT = 100_000;

    /** Links that lead away do nothing in a preview. */
    private static final String NOWHERE = "#";

    @CheckedTemplate(basePath = "response")
    static class Templates {
        private Templates() {}

        static native TemplateInstance thanks(Frame frame, Thanks thanks);

        static native TemplateInstance notForMe(Frame frame, NotForMe ask);

        static native TemplateInstance passedOn(Frame frame, PassedOn passed);

        static native TemplateInstance note(Frame frame, Note note);

        static native TemplateInstance trouble(Frame frame, Note note, List<Kept> kept);
    }

    /** The last page; {@code permitted} is what to say about being contacted, empty when nothing was said. */
    record Thanks(String text, String permitted, String until, String correct) {}

    record NotForMe(
            String action,
            String account,
            String supplier,
            String back,
            String stop,
            String wrote,
            String email,
            String error,
            String emailError) {}

    /** What was passed on; {@code back} is where taking it back posts to, empty where that is too late. */
    record PassedOn(String to, String text, String back) {}

    /** A page of a heading, a few sentences and at most one way on. */
    record Note(String heading, List<String> text, String link, String linkText) {}

    /** A field to be sent again. */
    public record Kept(String name, String value) {}

    @Inject
    Tokens tokens;

    @Inject
    Links links;

    @Inject
    Printing printing;

    /**
     * A page with nothing to mend.
     *
     * @param zipped whether the browser takes it as a gzip file. The token in the address is the only secret in the
     *     page, so that nobody who does not have it can make one and learn from its length.
     */
    Response section(Ask ask, Course course, int page, Answers shown, String token, boolean zipped) {
        return pieces(printing.page(ask, course, page, shown, token, stop(ask)), zipped);
    }

    private static Response pieces(List<Piece> pieces, boolean zipped) {
        Response plain = html(200, zipped ? Piece.zipped(pieces) : Piece.joined(pieces));
        if (zipped) {
            plain.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return plain;
    }

    /** A page with something to mend. */
    Response mend(int status, Ask ask, int page, Answers shown, FormReading sent, String token, Instant now) {
        Course course = ask.course(now);
        Optional<FormReading> form = Optional.of(sent);
        Sheet sheet = Sheet.of(ask, course, page, shown, form, token, stop(ask));
        String language = course.asking().language();
        Frame frame = Frame.around(
                ask, course, page, RespondentWords.in(language).say("again.title") + " · " + sheet.heading());
        return html(status, printing.print(frame, sheet));
    }

    /**
     * A page as a customer would see it, in a frame of our own pages: what it keeps, it carries along in itself.
     *
     * @param action where the page sends its answers
     * @param form what was just sent and not taken; empty when nothing was
     */
    public Response preview(
            Ask ask,
            int page,
            Answers shown,
            Optional<FormReading> form,
            String action,
            List<Kept> carried,
            Instant now) {
        Course course = ask.course(now);
        Sheet sheet = Sheet.of(ask, course, page, shown, form, action, NOWHERE).carrying(carried, NOWHERE);
        Frame frame =
                new Frame(course.asking().language(), ask.sender(), sheet.heading(), Sheet.progress(course, page));
        return framed(html(200, printing.print(frame, sheet)));
    }

    /** The end of a preview. */
    public Response previewed(Ask ask, Instant now) {
        return framed(html(200, thanks(ask, NOWHERE, now)));
    }

    private static Response framed(Response page) {
        return Response.fromResponse(page)
                .header("Content-Security-Policy", null)
                .header(
                        "Content-Security-Policy",
                        Style.POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
                .build();
    }

    /** What the page of thanks depends on. */
    private record Thanked(
            UUID wave, String language, String supplier, String sender, String permitted, LocalDate closesOn) {}

    Response thanks(Ask ask, String token, boolean zipped, Instant now) {
        Asking asking = ask.asking(now);
        Thanked thanked = new Thanked(
                ask.waveId(), asking.language(), ask.supplier(), ask.sender(), permitted(ask, asking), ask.closesOn());
        return pieces(
                printing.alike(thanked, token, () -> thanks(ask, String.valueOf(Shell.TOKEN), now)
                        .render()),
                zipped);
    }

    private static TemplateInstance thanks(Ask ask, String token, Instant now) {
        Asking asking = ask.asking(now);
        RespondentWords words = asking.words();
        String until = words.say("thanks.correct", Frame.day(ask.closesOn(), asking.language()));
        String text = ask.confidential()
                ? words.say("thanks.confidential", ask.supplier())
                : asking.say(ask.survey().thanks());
        Frame frame = Frame.of(asking.language(), ask.sender(), words.say("thanks.title"));
        return Templates.thanks(frame, new Thanks(text, permitted(ask, asking), until, token + "?page=1"));
    }

    /** What to say about being contacted; empty where nothing was said. */
    private static String permitted(Ask ask, Asking asking) {
        return ask.confidential()
                ? ""
                : ask.survey()
                        .meaningOf(ask.answers())
                        .mayBeContacted()
                        .map(may -> asking.words().say(may ? "thanks.contact" : "thanks.no.contact"))
                        .orElse("");
    }

    Response notForMe(
            int status,
            Ask ask,
            String token,
            String wrote,
            String email,
            String error,
            String emailError,
            Instant now) {
        Asking asking = ask.asking(now);
        Frame frame = Frame.of(asking.language(), ask.sender(), asking.words().say("notforme.title"));
        NotForMe page = new NotForMe(
                "not-for-me",
                ask.accountName(),
                ask.supplier(),
                "../" + token,
                stop(ask),
                wrote,
                email,
                error,
                emailError);
        return html(status, Templates.notForMe(frame, page));
    }

    Response declined(Ask ask, String token, Instant now) {
        RespondentWords words = ask.asking(now).words();
        Note note = new Note(
                words.say("thanks.title"),
                List.of(
                        words.say("notforme.done"),
                        ask.colleague() == null ? "" : words.say("notforme.named", ask.colleague())),
                token + "?page=1",
                words.say("notforme.undo"));
        return note(200, ask.asking(now).language(), ask.sender(), note);
    }

    /** The contact passed it on; {@code mayTakeBack} until the colleague has begun. */
    Response passedOn(int status, Ask ask, String token, boolean mayTakeBack, Instant now) {
        RespondentWords words = ask.asking(now).words();
        Frame frame = Frame.of(ask.asking(now).language(), ask.sender(), words.say("passed.title"));
        String name = Colleague.nameIn(ask.colleague());
        PassedOn page = new PassedOn(
                words.say("passed.to", name),
                mayTakeBack ? words.say("passed.mind") : words.say("passed.begun", name),
                mayTakeBack ? "/s/" + token + "/not-for-me/take-back" : "");
        return html(status, Templates.passedOn(frame, page));
    }

    /** All that was typed is kept, for another time or another device. */
    Response saved(Ask ask, String token, Instant now) {
        Asking asking = ask.asking(now);
        RespondentWords words = asking.words();
        Note note = new Note(
                words.say("later.title"),
                List.of(words.say("later.text", Frame.day(ask.closesOn(), asking.language()))),
                token,
                words.say("later.on"));
        return note(200, asking.language(), ask.sender(), note);
    }

    /** The wave closed while the contact was answering. */
    Response closed(Ask ask, Instant now) {
        RespondentWords words = ask.asking(now).words();
        boolean something = ask.responseId() != null;
        Note note = new Note(
                words.say("closed.title"),
                List.of(words.say(something ? "closed.meanwhile" : "closed.unsaved"), words.say("closed.thanks")),
                "",
                "");
        return note(410, ask.asking(now).language(), ask.sender(), note);
    }

    /** One page for whatever is wrong with a link, so that it tells nothing. */
    Response unknown(String language) {
        RespondentWords words = RespondentWords.in(language);
        return note(
                404, words.language(), "", new Note(words.say("link.title"), List.of(words.say("link.text")), "", ""));
    }

    Response tooMany(String language) {
        RespondentWords words = RespondentWords.in(language);
        Note note = new Note(words.say("many.title"), List.of(words.say("many.text")), "", "");
        return Response.fromResponse(note(429, words.language(), "", note))
                .header("Retry-After", Guesses.WINDOW.toSeconds())
                .build();
    }

    /**
     * The answers could not be kept, or the page not be read. What was sent is in this page and is sent again by its
     * button, so that nobody has to write anything twice.
     */
    Response trouble(int status, String language, Map<String, List<String>> sent) {
        RespondentWords words = RespondentWords.in(language);
        List<Kept> kept = sent.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Kept(field.getKey(), value)))
                .toList();
        int size = kept.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        boolean again = !kept.isEmpty() && size <= MOST_KEPT;
        Note note = sent.isEmpty()
                ? new Note(words.say("trouble.read.title"), List.of(words.say("trouble.read.text")), "", "")
                : new Note(
                        words.say("trouble.title"),
                        List.of(words.say(again ? "trouble.again" : "trouble.text")),
                        "",
                        words.say("trouble.button"));
        Frame frame = Frame.of(words.language(), "", note.heading());
        return Response.fromResponse(html(status, Templates.trouble(frame, note, again ? kept : List.of())))
                .header("Retry-After", 30)
                .build();
    }

    private Response note(int status, String language, String sender, Note note) {
        return html(status, Templates.note(Frame.of(language, sender, note.heading()), note));
    }

    private String stop(Ask ask) {
        return links.stop(tokens.stop(ask.invitationId(), ask.generation()));
    }

    private static Response html(int status, TemplateInstance page) {
        return html(status, page.render());
    }

    /** @param page text, or its bytes in UTF-8 */
    private static Response html(int status, Object page) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", Style.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .entity(page)
                .build();
    }
}
