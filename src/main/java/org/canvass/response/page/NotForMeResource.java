package org.canvass.response.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.canvass.invitation.page.Caller;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.organization.site.Redirect;
import org.canvass.response.link.Answering;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Asks;
import org.canvass.response.link.Outcome;
import org.canvass.survey.text.RespondentWords;
import org.canvass.survey.text.WrittenText;

/** "This is not for me": the contact declines, and may name a colleague or say that they have left. */
@Path("/s/{token}/not-for-me")
@PermitAll
@WithoutCsrf("The unguessable token in the path is the right to decline, and some mail apps refuse cookies.")
class NotForMeResource {
    private static final int MOST_CHARACTERS = 254;

    @Inject
    Asks asks;

    @Inject
    Answering answering;

    @Inject
    Pages pages;

    @Inject
    Showing showing;

    @Inject
    Trouble trouble;

    @Inject
    Clock clock;

    @GET
    public Response show(@PathParam("token") String token, HttpServerRequest request) {
        Caller caller = new Caller(request);
        return trouble.reading(caller.language(), () -> page(200, token, "", "", caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("token") String token, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        Caller caller = new Caller(request);
        Form form = new Form(sent);
        return trouble.writing(form.language(caller.language()), form.all(), () -> {
            String written = sent.getFirst("colleague");
            String colleague = written == null ? "" : WrittenText.tidy(written);
            String error = error(colleague, form.language(caller.language()));
            if (!error.isEmpty()) {
                return page(400, token, WrittenText.readable(colleague) ? colleague : "", error, caller);
            }
            Outcome outcome =
                    answering.decline(token, colleague.isEmpty() ? null : colleague, sent.containsKey("left"));
            return outcome instanceof Outcome.Kept
                    ? Redirect.to("../" + token)
                    : showing.outcome(outcome, token, caller);
        });
    }

    private Response page(int status, String token, String wrote, String error, Caller caller) {
        Ask ask = asks.find(token, clock.instant()).filter(Ask::mayAnswer).orElse(null);
        if (ask == null) {
            return showing.unknown(caller);
        }
        return ask.answered()
                ? Redirect.to("../" + token)
                : pages.notForMe(status, ask, token, wrote, error, clock.instant());
    }

    private static String error(String colleague, String language) {
        RespondentWords words = RespondentWords.in(language);
        if (!WrittenText.readable(colleague)) {
            return words.say("invalid.characters");
        }
        int length = WrittenText.length(colleague);
        return length > MOST_CHARACTERS ? words.say("invalid.long", length, MOST_CHARACTERS) : "";
    }
}
