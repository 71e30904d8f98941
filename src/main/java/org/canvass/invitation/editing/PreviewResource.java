package org.canvass.invitation.editing;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.invitation.letter.Composing;
import org.canvass.organization.Role;
import org.canvass.wave.letter.LetterText;

/** A letter as a contact would see it: the one that is kept, or the one that is being written and kept nowhere. */
@Path("/waves/{id}/letters/{kind}/{language}/preview")
class PreviewResource {
    /** The letter brings its styles along, as mails do; it runs nothing, loads nothing and sends nothing. */
    private static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String WHEN_DARK = "@media (prefers-color-scheme: dark)";

    @Inject
    Samples samples;

    @Inject
    Readers readers;

    @Inject
    LettersPages pages;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance plainPreview(String language, String direction, String text);

        static native TemplateInstance noPreview(List<LetterText.Problem> problems);
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public Response kept(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            @QueryParam("reader") UUID reader,
            @QueryParam("look") String look) {
        EditedLetter letter = EditedLetter.found(id, kind, language);
        return shown(letter, letter.text(), reader, look);
    }

    @POST
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public Response typed(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            @FormParam("subject") String subject,
            @FormParam("preheader") String preheader,
            @FormParam("body") String body,
            @FormParam("reader") UUID reader,
            @FormParam("look") String look) {
        EditedLetter letter = EditedLetter.found(id, kind, language);
        LetterText text = LetterText.typed(subject, preheader, body);
        List<LetterText.Problem> problems = pages.problems(text);
        return problems.isEmpty()
                ? shown(letter, text, reader, look)
                : html(Templates.noPreview(problems).render());
    }

    /** @param look light, dark or text */
    private Response shown(EditedLetter letter, LetterText text, UUID reader, String look) {
        Contact contact = readers.contact(letter.wave(), letter.language(), reader);
        Composing.Composed composed = samples.preview(letter, text, contact);
        if ("text".equals(look)) {
            return html(Templates.plainPreview(
                            letter.language(),
                            org.canvass.survey.text.Language.direction(letter.language()),
                            "Subject: " + composed.subject() + "\n\n" + composed.text())
                    .render());
        }
        // The reader of the page may prefer the other one of light and dark.
        String media = "dark".equals(look) ? "@media all" : "@media not all";
        return html(composed.html().replace(WHEN_DARK, media));
    }

    private static Response html(String page) {
        return Response.ok(page)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
