package org.canvass.invitation.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.WaveLetter;

/** The letters of a wave in every language: read by all who see the wave, edited while it is a draft. */
@Path("/waves/{id}/letters")
class LettersResource {
    private static final int UNPROCESSABLE = 422;

    /** The letter brings its styles along, as mails do; it runs nothing, loads nothing and sends nothing. */
    private static final String PREVIEW_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @Inject
    Samples samples;

    @Inject
    Visitor visitor;

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
        Wave wave = Wave.found(id);
        String spoken = LettersPage.language(wave, language);
        return page(wave, kind(kind), spoken, WaveLetter.text(id, kind(kind), spoken), List.of(), told);
    }

    @GET
    @Path("{kind}/{language}/preview")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public Response preview(
            @PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("language") String language) {
        Wave wave = Wave.found(id);
        String spoken = offered(wave, language);
        Composing.Composed letter = samples.preview(wave, WaveLetter.text(id, kind(kind), spoken), spoken);
        return Response.ok(letter.html())
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", PREVIEW_POLICY)
                .build();
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
        Wave wave = Wave.found(id);
        LetterKind edited = kind(kind);
        String spoken = offered(wave, language);
        LetterText text = LetterText.typed(subject, preheader, body);
        List<String> problems =
                text.problems().stream().map(LetterText.Problem::sentence).toList();
        if (!problems.isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(wave, edited, spoken, text, problems, null))
                    .build();
        }
        Transactions.retried(() -> WaveLetter.keep(requireDraft(id).id, edited, spoken, text));
        return back(id, edited, spoken, "kept");
    }

    /** Back to the text that comes with the program. */
    @POST
    @Path("{kind}/{language}/removal")
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response forget(
            @PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("language") String language) {
        LetterKind forgotten = kind(kind);
        String spoken = offered(Wave.found(id), language);
        Transactions.retried(() -> WaveLetter.forget(requireDraft(id).id, forgotten, spoken));
        return back(id, forgotten, spoken, "original");
    }

    private TemplateInstance page(
            Wave wave, LetterKind kind, String language, LetterText text, List<String> problems, String told) {
        LetterText shown = problems.isEmpty() ? text : WaveLetter.text(wave.id, kind, language);
        return Templates.letters(new LettersPage(
                wave,
                kind,
                language,
                text,
                problems,
                wave.isDraft() && visitor.runsWaves(),
                WaveLetter.edited(wave.id, kind, language),
                samples.preview(wave, shown, language),
                visitor.runsWaves(),
                visitor.getMe().email(),
                told));
    }

    private static Wave requireDraft(UUID id) {
        Wave wave = Wave.found(id);
        if (!wave.isDraft()) {
            throw new Refusal("“" + wave.name + "” was launched, so its letters can no longer be changed.");
        }
        return wave;
    }

    static Response back(UUID id, LetterKind kind, String language, String told) {
        return Redirect.to("/waves/" + id + "/letters?kind=" + kind.key() + "&language=" + language + "&told=" + told);
    }

    static LetterKind kind(String key) {
        return LetterKind.of(key)
                .orElseThrow(() ->
                        new NotFoundException("A wave has an invitation and two reminders, and no other letter."));
    }

    static String offered(Wave wave, String language) {
        if (!LettersPage.languages(wave).contains(language)) {
            throw new NotFoundException("No letter of this wave is written in this language.");
        }
        return language;
    }
}
