package org.canvass.invitation.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.canvass.mail.Writing;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.post.Post;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Option;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.WaveLetter;

/** A letter to oneself, and the page its links lead to. */
@Path("/waves/{id}/test-letters")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class TestLettersResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Samples samples;

    @Inject
    Readers readers;

    @Inject
    LettersPages pages;

    @Inject
    Post post;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance testLink(Wave wave, String chosen);
    }

    @GET
    public TemplateInstance link(
            @PathParam("id") UUID id, @QueryParam("question") String question, @QueryParam("code") String code) {
        Wave wave = Wave.found(id);
        String chosen = wave.survey()
                .inEmail()
                .filter(asked -> asked.key().equals(question))
                .flatMap(asked -> asked.choices(sample(wave)).stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst())
                .map((Option option) -> option.text(sample(wave)))
                .orElse(null);
        return Templates.testLink(wave, chosen);
    }

    /**
     * Goes to the member's own address and nowhere else. What the editor's form brings along is kept first, so that
     * nothing typed is lost.
     *
     * @param which the letter's kind and language, with a blank between
     */
    @POST
    public Response send(
            @PathParam("id") UUID id,
            @FormParam("letter") @DefaultValue("") String which,
            @FormParam("subject") String subject,
            @FormParam("preheader") String preheader,
            @FormParam("body") String body,
            @FormParam("reader") UUID reader) {
        String[] kindAndLanguage = (which + " ").split(" ", 3);
        EditedLetter letter = EditedLetter.found(id, kindAndLanguage[0], kindAndLanguage[1]);
        boolean typed = body != null;
        if (typed) {
            LetterText text = LetterText.typed(subject, preheader, body);
            List<LetterText.Problem> problems = pages.problems(text);
            if (!problems.isEmpty()) {
                return Response.status(UNPROCESSABLE)
                        .entity(LettersResource.Templates.letters(pages.of(letter, text, problems, null)))
                        .build();
            }
            Transactions.retried(() -> {
                EditedLetter.found(id, letter.kind().key(), letter.language()).requireEditable();
                WaveLetter.keep(id, letter.kind(), letter.language(), text);
            });
        }
        SignedIn me = visitor.getMe();
        Writing.Mail mail = samples.test(
                letter, letter.text(), readers.contact(letter.wave(), letter.language(), reader), me.name());
        Outcome outcome = post.send(me.email(), mail, clock.instant());
        if (outcome instanceof Outcome.Accepted) {
            return letter.page(typed ? "kept-sent" : "sent");
        }
        throw new Refusal("The test did not leave" + (typed ? ", though the letter is kept. " : ". ") + reason(outcome)
                + " Ask whoever runs Canvass to look at the mail server, then try again.");
    }

    private static String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.reason();
        }
        if (outcome instanceof Outcome.Deferred deferred) {
            return deferred.reason();
        }
        if (outcome instanceof Outcome.Unreachable unreachable) {
            return unreachable.reason();
        }
        return outcome instanceof Outcome.Unknown unknown ? unknown.reason() : "";
    }

    private Asking sample(Wave wave) {
        SignedIn me = visitor.getMe();
        String language = wave.survey().languageFor(me.language());
        return Asking.of(language, me.organizationName(), wave.id.toString(), clock.instant());
    }
}
