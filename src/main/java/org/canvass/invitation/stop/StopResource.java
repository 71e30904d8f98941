package org.canvass.invitation.stop;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.canvass.invitation.page.Caller;
import org.canvass.invitation.page.Guesses;
import org.canvass.invitation.page.Style;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.survey.text.RespondentWords;
import org.canvass.wave.letter.LetterTexts;

/**
 * "Please stop asking me." Opened by a person, or fetched by a scanner, the page asks once more and records nothing;
 * a POST stops: a person's by the button, a mail client's by its own (RFC 8058), which brings no cookie and wants no
 * redirect. Whatever is wrong with a link gives one page, so that it tells nothing.
 */
@Path("/u/{token}")
@PermitAll
@WithoutCsrf("The path holds a secret of 144 bits, and mail clients post here without any cookie.")
class StopResource {
    @Inject
    Stopping stopping;

    @Inject
    Clock clock;

    @Inject
    Guesses guesses;

    @Inject
    HttpServerRequest request;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance stop(Page page);
    }

    /**
     * A heading, a sentence and at most one button.
     *
     * @param action where the button posts to, relative to the page's address; empty where there is none
     */
    record Page(
            String language,
            String direction,
            String sender,
            String title,
            String text,
            String action,
            String hint,
            String button,
            boolean quiet) {
        public String style() {
            return Style.SHEET;
        }
    }

    @GET
    public Response ask(@PathParam("token") String token) {
        return page(
                stopping.who(token),
                (who, words, frame) -> who.stopped() ? stopped(token, who, words, frame) : confirm(token, who, words));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("token") String token) {
        return page(stopping.stop(token, clock.instant()), (who, words, frame) -> stopped(token, who, words, frame));
    }

    @POST
    @Path("mistake")
    @Consumes(MediaType.WILDCARD)
    public Response mistake(@PathParam("token") String token) {
        return page(
                stopping.undo(token),
                (who, words, frame) -> new Page(
                        who.language(),
                        who.direction(),
                        who.sender(),
                        frame.words("stop-undone-title"),
                        frame.words("stop-undone").replace("{supplier}", who.sender()),
                        "",
                        "",
                        "",
                        false));
    }

    private static Page confirm(String token, Stopping.Who who, RespondentWords words) {
        return new Page(
                who.language(),
                who.direction(),
                who.sender(),
                words.say("stop.title"),
                words.say("stop.text", who.sender()),
                "/u/" + token,
                "",
                words.say("stop.button"),
                false);
    }

    private static Page stopped(String token, Stopping.Who who, RespondentWords words, LetterTexts frame) {
        return new Page(
                who.language(),
                who.direction(),
                who.sender(),
                frame.words("stop-done-title"),
                words.say("stop.done", who.sender()),
                "/u/" + token + "/mistake",
                frame.words("stop-mistake"),
                frame.words("stop-mistake-button"),
                true);
    }

    private interface Shown {
        Page page(Stopping.Who who, RespondentWords words, LetterTexts frame);
    }

    private Response page(Optional<Stopping.Who> holder, Shown shown) {
        if (holder.isEmpty()) {
            return unknown();
        }
        Stopping.Who who = holder.get();
        return html(200, shown.page(who, RespondentWords.in(who.language()), LetterTexts.in(who.language())));
    }

    private Response unknown() {
        Caller caller = new Caller(request);
        boolean guessing = guesses.oneTooMany(caller.address(), clock.instant());
        RespondentWords words = RespondentWords.in(caller.language());
        Page page = new Page(
                words.language(),
                "ltr",
                "",
                words.say(guessing ? "many.title" : "link.title"),
                words.say(guessing ? "many.text" : "link.text"),
                "",
                "",
                "",
                false);
        if (!guessing) {
            return html(404, page);
        }
        return Response.fromResponse(html(429, page))
                .header("Retry-After", Guesses.WINDOW.toSeconds())
                .build();
    }

    private static Response html(int status, Page page) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", Style.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .entity(Templates.stop(page).render())
                .build();
    }
}
