package org.canvass.wave.survey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.survey.yaml.Problem;
import org.canvass.wave.Refusal;

/** The editor of a survey's definition: a text, and what is wrong with it line by line. Nothing sent is ever lost. */
@Path("/surveys")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class EditResource {
    private static final int UNPROCESSABLE = 422;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "wave/survey")
    static class Templates {
        private Templates() {}

        static native TemplateInstance edit(Editor editor);
    }

    /**
     * The editor as it stands.
     *
     * @param key of the survey edited; null for a new one
     * @param after the version the text was written from; 0 for a new survey
     * @param refusal why it was not kept, beside what is wrong in lines; null where nothing
     */
    record Editor(String key, int after, String note, Definition definition, String refusal) {
        public String action() {
            return key == null ? "/surveys" : "/surveys/" + key + "/versions";
        }

        public List<Problem> problems() {
            return definition.problems();
        }

        public List<Definition.Line> around(Problem problem) {
            return definition.around(problem);
        }

        public String yaml() {
            return definition.yaml();
        }

        /** Rows of the field: as many as the text has, within reason. */
        public int rows() {
            return (int) Math.max(16, Math.min(40, definition.yaml().lines().count() + 2));
        }
    }

    @GET
    @Path("new")
    public TemplateInstance begin(@QueryParam("from") String from) {
        String yaml = from == null ? "" : text(from).replaceFirst("(?m)^key: .*$", "key: our-" + from);
        return Templates.edit(
                new Editor(null, 0, "", new Definition(yaml, java.util.Optional.empty(), List.of()), null));
    }

    @GET
    @Path("{key}/edit")
    public TemplateInstance edit(@PathParam("key") String key, @QueryParam("version") Integer number) {
        List<SurveyVersion> own = SurveyVersion.of(key);
        if (own.isEmpty()) {
            throw new NotFoundException("There is no such survey of yours here. Begin with a copy of it.");
        }
        String yaml = number == null ? own.get(0).yaml : SurveyVersion.found(key, number).yaml;
        return Templates.edit(new Editor(
                key, own.get(0).number, "", new Definition(yaml, java.util.Optional.empty(), List.of()), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("yaml") String yaml, @FormParam("note") String note) {
        return keep(null, 0, yaml, note);
    }

    @POST
    @Path("{key}/versions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("key") String key,
            @FormParam("after") int after,
            @FormParam("yaml") String yaml,
            @FormParam("note") String note) {
        if (SurveyVersion.of(key).isEmpty()) {
            throw new NotFoundException("There is no such survey of yours here.");
        }
        return keep(key, after, yaml, note);
    }

    private Response keep(String key, int after, String yaml, String sentNote) {
        Definition definition = Definition.of(yaml == null ? "" : yaml, key);
        String note = sentNote == null ? "" : sentNote.strip();
        if (note.length() > SurveyVersion.MOST_NOTE) {
            note = note.substring(0, SurveyVersion.MOST_NOTE);
        }
        if (definition.survey().isEmpty()) {
            return again(new Editor(key, after, note, definition, null));
        }
        Survey survey = definition.survey().get();
        try {
            String kept = note;
            SurveyVersion version = Transactions.retried(() -> SurveyVersion.keep(
                    survey, definition.yaml(), after, kept, visitor.getMe().memberId(), clock.instant()));
            return Redirect.to("/surveys/" + version.surveyKey + "?version=" + version.number + "&told=kept");
        } catch (Refusal refusal) {
            return again(new Editor(key, after, note, definition, refusal.getMessage()));
        }
    }

    private static Response again(Editor editor) {
        return Response.status(UNPROCESSABLE).entity(Templates.edit(editor)).build();
    }

    /** The text to begin with: the program's, or the organization's newest. */
    private static String text(String from) {
        return Surveys.shippedText(from).orElseGet(() -> SurveyVersion.of(from).stream()
                .findFirst()
                .map(version -> version.yaml)
                .orElseThrow(() -> new NotFoundException("There is no such survey to copy.")));
    }
}
