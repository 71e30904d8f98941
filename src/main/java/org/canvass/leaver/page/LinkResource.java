package org.canvass.leaver.page;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.invitation.page.Caller;
import org.canvass.invitation.page.Guesses;
import org.canvass.invitation.page.Style;
import org.canvass.leaver.Leaver;
import org.canvass.leaver.Leaver.By;
import org.canvass.leaver.ask.AskTokens;
import org.canvass.leaver.ask.ManagerAsk;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Refused;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.organization.site.LinkTokens;
import org.canvass.survey.text.RespondentWords;

/**
 * An account manager's own link: the leavers of their accounts, and no more. Looking at it records nothing; unknown and
 * expired links get the same page.
 */
@Path("/l")
@PermitAll
@WithoutCsrf("The unguessable token in the path is the right to answer.")
class LinkResource {
    private static final Style.Sheet STYLE = Style.with("/leaver/page.css");

    @CheckedTemplate(basePath = "leaver")
    static class Templates {
        private Templates() {}

        static native TemplateInstance link(LeaversPage page);

        static native TemplateInstance note(String style, String language, String heading, String text);
    }

    @Inject
    AskTokens tokens;

    @Inject
    Answering answering;

    @Inject
    CurrentOrganization current;

    @Inject
    Guesses guesses;

    @Inject
    Clock clock;

    @GET
    @Path("{token}")
    public Response show(@PathParam("token") String token, HttpServerRequest request) {
        return opened(token, request, ask -> page(200, token, ask, null, null, LeaverRow.Typed.NOTHING, null));
    }

    @POST
    @Path("{token}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("token") String token,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent,
            HttpServerRequest request) {
        LeaverRow.Typed typed = LeaverRow.Typed.of(
                sent.getFirst("what"),
                sent.getFirst("name"),
                sent.getFirst("email"),
                sent.getFirst("jobTitle"),
                sent.getFirst("address"));
        return opened(token, request, ask -> {
            UUID about = id(id).orElse(null);
            try {
                UUID manager = ask.manager.id;
                String said = answering.take(
                        about,
                        typed,
                        manager,
                        new By(null, manager),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                return page(200, token, ask, said, null, LeaverRow.Typed.NOTHING, null);
            } catch (Refused refused) {
                return page(409, token, ask, null, about, typed, refused.getMessage());
            }
        });
    }

    /** Whatever else an address may hold is a link that does not work. */
    @GET
    public Response noToken(HttpServerRequest request) {
        return unknown(new Caller(request));
    }

    @GET
    @Path("{token}/{rest:.*}")
    public Response moreThanAToken(HttpServerRequest request) {
        return unknown(new Caller(request));
    }

    private Response opened(String token, HttpServerRequest request, Function<ManagerAsk, Response> work) {
        Optional<LinkTokens.Holder> holder = tokens.holder(token);
        if (holder.isEmpty()) {
            return unknown(new Caller(request));
        }
        current.use(holder.get().organizationId());
        ManagerAsk ask = ManagerAsk.findById(holder.get().id());
        return ask == null || !ask.opens(clock.instant()) ? unknown(new Caller(request)) : work.apply(ask);
    }

    private Response page(
            int status,
            String token,
            ManagerAsk ask,
            String notice,
            UUID about,
            LeaverRow.Typed typed,
            String problem) {
        List<LeaverRow> rows = Leaver.openOf(ask.manager.id).stream()
                .map(one -> one.id.equals(about)
                        ? LeaverRow.of(one, typed, problem)
                        : LeaverRow.of(one, LeaverRow.Typed.NOTHING, null))
                .toList();
        boolean shown = rows.stream().anyMatch(row -> row.id().equals(about));
        Organization organization = current.get();
        return html(
                status,
                Templates.link(new LeaversPage(
                        STYLE.css(),
                        "/l/" + token,
                        organization.signature(),
                        rows,
                        shown || problem == null ? notice : problem)));
    }

    private Response unknown(Caller caller) {
        Instant now = clock.instant();
        boolean guessing = guesses.oneTooMany(caller.address(), now);
        RespondentWords words = RespondentWords.in(caller.language());
        Response page = html(
                guessing ? 429 : 404,
                Templates.note(
                        STYLE.css(),
                        words.language(),
                        words.say(guessing ? "many.title" : "link.title"),
                        words.say(guessing ? "many.text" : "link.text")));
        return guessing
                ? Response.fromResponse(page)
                        .header("Retry-After", Guesses.WINDOW.toSeconds())
                        .build()
                : page;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
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
