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
import java.util.Map;
import java.util.Optional;
import org.canvass.invitation.page.Caller;
import org.canvass.invitation.pass.Colleague;
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

    /** What was typed, and what is wrong with it. */
    private record Typed(String colleague, String email, String error, String emailError) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    @GET
    public Response show(@PathParam("token") String token, HttpServerRequest request) {
        Caller caller = new Caller(request);
        return trouble.reading(caller, () -> page(200, token, Typed.NOTHING, caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("token") String token, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        Caller caller = new Caller(request);
        Form form = new Form(sent);
        return trouble.writing(form.language(caller.language()), form.all(), () -> {
            if (!sent.containsKey("colleague")) {
                // The form always brings this field, empty as it may be: whatever sends none is no person's click.
                return page(200, token, Typed.NOTHING, caller);
            }
            Typed typed = typed(sent, form.language(caller.language()));
            if (!typed.error.isEmpty() || !typed.emailError.isEmpty()) {
                return page(400, token, typed, caller);
            }
            boolean left = sent.containsKey("left");
            Outcome outcome = typed.email.isEmpty()
                    ? answering.decline(token, typed.colleague.isEmpty() ? null : typed.colleague, left)
                    : answering.passOn(token, new Colleague(typed.colleague, typed.email), left);
            return outcome instanceof Outcome.Kept
                    ? Redirect.to("../" + token)
                    : showing.outcome(outcome, token, caller);
        });
    }

    /** "I would rather answer myself." */
    @POST
    @Path("take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(
            @PathParam("token") String token, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        Caller caller = new Caller(request);
        Form form = new Form(sent);
        return trouble.writing(form.language(caller.language()), form.all(), () -> {
            if (!form.back()) {
                return showing.survey(token, Map.of(), caller);
            }
            Outcome outcome = answering.takeBack(token);
            return outcome instanceof Outcome.Kept
                    ? Redirect.to("/s/" + token)
                    : showing.outcome(outcome, token, caller);
        });
    }

    private Response page(int status, String token, Typed typed, Caller caller) {
        Ask ask = asks.find(token, clock.instant()).filter(Ask::mayAnswer).orElse(null);
        if (ask == null) {
            return showing.unknown(caller);
        }
        return ask.answered() || ask.passedOn()
                ? Redirect.to("../" + token)
                : pages.notForMe(
                        status,
                        ask,
                        token,
                        typed.colleague,
                        typed.email,
                        typed.error,
                        typed.emailError,
                        clock.instant());
    }

    private static Typed typed(MultivaluedMap<String, String> sent, String language) {
        RespondentWords words = RespondentWords.in(language);
        String colleague = tidy(sent.getFirst("colleague"));
        String email = tidy(sent.getFirst("email"));
        String error = error(colleague, words);
        String emailError = "";
        if (!email.isEmpty() && error.isEmpty() && WrittenText.readable(email)) {
            Optional<Colleague.Wrong> wrong = new Colleague(colleague, email).wrong();
            error = wrong.filter(what -> what == Colleague.Wrong.NAME).isPresent() ? words.say("invalid.name") : "";
            emailError =
                    wrong.filter(what -> what == Colleague.Wrong.ADDRESS).isPresent() ? words.say("invalid.email") : "";
        } else if (!WrittenText.readable(email)) {
            emailError = words.say("invalid.characters");
        }
        return new Typed(
                WrittenText.readable(colleague) ? colleague : "",
                WrittenText.readable(email) ? email : "",
                error,
                emailError);
    }

    private static String tidy(String written) {
        return written == null ? "" : WrittenText.tidy(written);
    }

    private static String error(String colleague, RespondentWords words) {
        if (!WrittenText.readable(colleague)) {
            return words.say("invalid.characters");
        }
        int length = WrittenText.length(colleague);
        return length > MOST_CHARACTERS ? words.say("invalid.long", length, MOST_CHARACTERS) : "";
    }
}
