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
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.canvass.account.Wishes;
import org.canvass.invitation.page.Caller;
import org.canvass.invitation.page.Guesses;
import org.canvass.invitation.page.Style;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.survey.text.RespondentWords;
import org.canvass.wave.letter.LetterTexts;

/**
 * "Please stop asking me", or pause, or keep it light. Opened by a person, or fetched by a scanner, the page asks once
 * more and records nothing; a POST does it: a person's by a button, a mail client's by its own (RFC 8058), which brings
 * no cookie and wants no redirect. Whatever is wrong with a link gives one page, so that it tells nothing.
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

        static native TemplateInstance stop(StopPage page);
    }

    @GET
    public Response ask(@PathParam("token") String token) {
        return standing(token, stopping.who(token, clock.instant()));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response stop(@PathParam("token") String token, InputStream body) {
        Sent sent = Sent.of(body);
        Instant now = clock.instant();
        boolean meant = sent.oneClick() || sent.field("stop").isPresent();
        return standing(token, meant ? stopping.stop(token, now) : stopping.who(token, now));
    }

    @POST
    @Path("pause")
    @Consumes(MediaType.WILDCARD)
    public Response pause(@PathParam("token") String token, InputStream body) {
        Instant now = clock.instant();
        Optional<Integer> months = Sent.of(body).field("months").flatMap(sent -> Wishes.PAUSES.stream()
                .filter(offered -> sent.equals(String.valueOf(offered)))
                .findFirst());
        return standing(
                token, months.map(many -> stopping.pause(token, many, now)).orElseGet(() -> stopping.who(token, now)));
    }

    @POST
    @Path("light-touch")
    @Consumes(MediaType.WILDCARD)
    public Response lightTouch(@PathParam("token") String token, InputStream body) {
        Instant now = clock.instant();
        boolean meant = Sent.of(body).field("light").isPresent();
        return standing(token, meant ? stopping.lightTouch(token, now) : stopping.who(token, now));
    }

    @POST
    @Path("mistake")
    @Consumes(MediaType.WILDCARD)
    public Response mistake(@PathParam("token") String token, InputStream body) {
        Instant now = clock.instant();
        return switch (Sent.of(body).field("wish").orElse("")) {
            case "stop" -> page(stopping.undoStop(token, now), StopResource::undone);
            case "pause" ->
                page(stopping.undo(token, Wishes.Wish.PAUSE, now), who -> StopPage.ended(who, "pause.ended.title"));
            case "light" ->
                page(
                        stopping.undo(token, Wishes.Wish.LIGHT_TOUCH, now),
                        who -> StopPage.ended(who, "light.ended.title"));
            default -> ask(token);
        };
    }

    private static StopPage undone(Stopping.Who who) {
        LetterTexts frame = LetterTexts.in(who.language());
        return StopPage.note(
                who.language(),
                who.direction(),
                who.sender(),
                frame.words("stop-undone-title"),
                frame.words("stop-undone").replace("{supplier}", who.sender()));
    }

    private Response standing(String token, Optional<Stopping.Who> holder) {
        return page(holder, who -> StopPage.standing(token, who));
    }

    private Response page(Optional<Stopping.Who> holder, Function<Stopping.Who, StopPage> shown) {
        return holder.map(who -> html(200, shown.apply(who))).orElseGet(this::unknown);
    }

    private Response unknown() {
        Caller caller = new Caller(request);
        boolean guessing = guesses.oneTooMany(caller.address(), clock.instant());
        RespondentWords words = RespondentWords.in(caller.language());
        StopPage page = StopPage.note(
                words.language(),
                "ltr",
                "",
                words.say(guessing ? "many.title" : "link.title"),
                words.say(guessing ? "many.text" : "link.text"));
        if (!guessing) {
            return html(404, page);
        }
        return Response.fromResponse(html(429, page))
                .header("Retry-After", Guesses.WINDOW.toSeconds())
                .build();
    }

    private static Response html(int status, StopPage page) {
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
