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
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.StandingLetter;
import org.canvass.wave.letter.WaveLetter;

/** The letters of a wave in every language: read by all who see the wave, edited until they leave. */
@Path("/waves/{id}/letters")
class LettersResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    LettersPages pages;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letters(LettersPage page);
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public TemplateInstance letters(
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("invitation") String kind,
            @QueryParam("language") String language,
            @QueryParam("told") String told) {
        List<String> offered = EditedLetter.languages(Wave.found(id));
        String spoken = language != null && offered.contains(language) ? language : offered.get(0);
        EditedLetter letter = EditedLetter.found(id, kind, spoken);
        return Templates.letters(pages.of(letter, letter.text(), List.of(), told));
    }

    @POST
    @Path("{kind}/{language}")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response keep(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            @FormParam("subject") String subject,
            @FormParam("preheader") String preheader,
            @FormParam("body") String body) {
        return kept(id, kind, language, LetterText.typed(subject, preheader, body), "kept", letter -> {});
    }

    /** Kept for this wave and as the text that the letters of new waves start from. */
    @POST
    @Path("{kind}/{language}/standing")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response keepForNewWaves(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            @FormParam("subject") String subject,
            @FormParam("preheader") String preheader,
            @FormParam("body") String body) {
        LetterText text = LetterText.typed(subject, preheader, body);
        UUID me = visitor.getMe().memberId();
        return kept(
                id,
                kind,
                language,
                text,
                "standing",
                letter -> StandingLetter.keep(letter.kind(), letter.language(), text, me, clock.instant()));
    }

    /** Back to the text that letters start from. */
    @POST
    @Path("{kind}/{language}/removal")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response forget(
            @PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("language") String language) {
        EditedLetter letter = EditedLetter.found(id, kind, language);
        LetterText standard = WaveLetter.standard(letter.kind(), language);
        Transactions.retried(() -> {
            EditedLetter now = EditedLetter.found(id, kind, language).requireEditable();
            if (now.wave().isDraft()) {
                WaveLetter.forget(id, now.kind(), language);
            } else {
                WaveLetter.keep(id, now.kind(), language, standard);
            }
        });
        return letter.page("original");
    }

    /** Takes over the words of the last wave that has such a letter. */
    @POST
    @Path("{kind}/{language}/copy")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response copy(
            @PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("language") String language) {
        EditedLetter letter = EditedLetter.found(id, kind, language);
        Wave last = pages.lastWave(letter);
        if (last == null) {
            return letter.page("");
        }
        LetterKind copied = letter.kind();
        Transactions.retried(() -> {
            EditedLetter.found(id, kind, language).requireEditable();
            WaveLetter.keep(id, copied, language, WaveLetter.text(last.id, copied, language));
        });
        return letter.page("copied");
    }

    private interface Also {
        void with(EditedLetter letter);
    }

    private Response kept(UUID id, String kind, String language, LetterText text, String told, Also also) {
        EditedLetter letter = EditedLetter.found(id, kind, language);
        List<LetterText.Problem> problems = pages.problems(text);
        if (!problems.isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.letters(pages.of(letter, text, problems, null)))
                    .build();
        }
        Transactions.retried(() -> {
            WaveLetter.keep(
                    EditedLetter.found(id, kind, language).requireEditable().wave().id, letter.kind(), language, text);
            also.with(letter);
        });
        return letter.page(told);
    }
}
