package org.canvass.invitation.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.canvass.mail.Writing;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.post.Post;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Option;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.WaveLetter;

/** A letter to oneself, and the page its links lead to. */
@Path("/waves/{id}/test-letters")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class TestLettersResource {
    @Inject
    Samples samples;

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
                .flatMap(asked -> asked.options(sample(wave)).stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst())
                .map((Option option) -> option.text(sample(wave)))
                .orElse(null);
        return Templates.testLink(wave, chosen);
    }

    /** Goes to the member's own address and nowhere else. */
    @POST
    public Response send(
            @PathParam("id") UUID id, @FormParam("kind") String kind, @FormParam("language") String language) {
        Wave wave = Wave.found(id);
        LetterKind wanted = LettersResource.kind(kind);
        String spoken = LettersResource.offered(wave, language);
        SignedIn me = visitor.getMe();
        Writing.Mail mail = samples.test(wave, WaveLetter.text(id, wanted, spoken), spoken, me.name());
        Outcome outcome = post.send(me.email(), mail, clock.instant());
        if (outcome instanceof Outcome.Accepted) {
            return LettersResource.back(id, wanted, spoken, "sent");
        }
        throw new Refusal("The test did not leave. " + reason(outcome)
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
