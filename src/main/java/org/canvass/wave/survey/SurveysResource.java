package org.canvass.wave.survey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.organization.Role;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;

/** The surveys there are, and each as a consultant reads it. */
@Path("/surveys")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class SurveysResource {
    private static final Map<String, String> TOLD = Map.of(
            "kept", "Your version is kept. Waves still ask what was published before.",
            "tried", "Noted: it was tried in this language.",
            "published", "Published. New waves can ask it now; waves already launched keep their own copy.");

    @Inject
    CurrentOrganization current;

    @CheckedTemplate(basePath = "wave/survey")
    static class Templates {
        private Templates() {}

        static native TemplateInstance surveys(List<Row> rows);

        static native TemplateInstance definition(DefinitionPage page);
    }

    /** A survey in the list; {@code state} says whether waves can ask it, {@code copied} whether it may be copied. */
    record Row(String key, String name, String about, String state, boolean own, boolean copied) {}

    @GET
    public TemplateInstance surveys() {
        List<Row> rows = new ArrayList<>();
        for (Survey survey : Surveys.loadAll()) {
            rows.add(new Row(
                    survey.key(),
                    DefinitionPage.name(survey),
                    about(survey),
                    "comes with Canvass",
                    false,
                    !survey.forStaff()));
        }
        Map<String, Integer> published = SurveyVersion.published().stream()
                .collect(Collectors.toMap(version -> version.surveyKey, version -> version.number));
        for (SurveyVersion newest : SurveyVersion.newest()) {
            Integer number = published.get(newest.surveyKey);
            String state = number == null
                    ? "draft, not published"
                    : number == newest.number
                            ? "version " + number + ", published"
                            : "version " + number + " published, " + newest.number + " in the making";
            if (!newest.reads()) {
                String name = newest.surveyKey;
                rows.add(new Row(
                        name, name, "This version of Canvass cannot ask it; edit it.", "to be mended", true, false));
                continue;
            }
            Survey survey = newest.survey();
            rows.add(new Row(newest.surveyKey, DefinitionPage.name(survey), about(survey), state, true, true));
        }
        return Templates.surveys(rows);
    }

    @GET
    @Path("{key}")
    public TemplateInstance definition(
            @PathParam("key") String key, @QueryParam("version") Integer number, @QueryParam("told") String told) {
        return Templates.definition(page(key, number, told == null ? null : TOLD.get(told)));
    }

    private DefinitionPage page(String key, Integer number, String told) {
        Map<java.util.UUID, String> names =
                Member.byName().stream().collect(Collectors.toMap(member -> member.id, Member::name));
        List<SurveyVersion> own = SurveyVersion.of(key);
        SurveyVersion version = own.isEmpty() ? null : number == null ? own.get(0) : SurveyVersion.found(key, number);
        Survey survey = version != null
                ? version.survey()
                : Surveys.shipped(key).orElseThrow(() -> new NotFoundException("There is no such survey here."));
        return DefinitionPage.of(
                survey, version, own, names, current.get().name, current.get().zone(), told);
    }

    private static String about(Survey survey) {
        int questions = survey.questions().size();
        return (survey.forStaff() ? "asks staff · " : "") + questions + (questions == 1 ? " question" : " questions")
                + " · about " + survey.minutes() + (survey.minutes() == 1 ? " minute" : " minutes") + " · "
                + String.join(", ", survey.languages());
    }
}
