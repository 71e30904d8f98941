package org.canvass.response.preview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.canvass.organization.Role;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Course;
import org.canvass.response.page.Pages;
import org.canvass.survey.FormReading;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.survey.answer.Answers;
import org.canvass.wave.survey.SurveyVersion;

/** A survey exactly as a customer sees it, in every language, on a phone or a desk. Nothing of it is recorded. */
@Path("/surveys/{key}/preview")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class PreviewResource {
    private static final String SAID = "_said";

    @Inject
    Samples samples;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "response/preview")
    static class Templates {
        private Templates() {}

        static native TemplateInstance shell(Shell shell);
    }

    /** @param version 0 for a survey that comes with the program */
    record Shell(
            String key,
            String name,
            int version,
            boolean published,
            String language,
            boolean phone,
            List<Choice> languages) {
        public String query(String other, boolean onPhone) {
            return "?language=" + other + (version > 0 ? "&version=" + version : "") + (onPhone ? "&width=phone" : "");
        }

        public String languageName() {
            return inWords(language);
        }
    }

    record Choice(String code, String name) {}

    @GET
    public TemplateInstance shell(
            @PathParam("key") String key,
            @QueryParam("version") Integer number,
            @QueryParam("language") String language,
            @QueryParam("width") String width) {
        SurveyVersion version = version(key, number);
        Survey survey = survey(key, version);
        return Templates.shell(new Shell(
                key,
                Character.toUpperCase(key.charAt(0)) + key.substring(1),
                version == null ? 0 : version.number,
                version != null && version.isPublished(),
                language(survey, language),
                "phone".equals(width),
                survey.languages().stream()
                        .map(code -> new Choice(code, inWords(code)))
                        .toList()));
    }

    @GET
    @Path("page")
    public Response first(
            @PathParam("key") String key,
            @QueryParam("version") Integer number,
            @QueryParam("language") String language) {
        Survey survey = survey(key, version(key, number));
        Instant now = clock.instant();
        Ask ask = samples.ask(survey, language(survey, language), Answers.none(), now);
        return show(ask, ask.course(now).first(), Optional.empty(), Map.of(), action(number, ask), now);
    }

    @POST
    @Path("page")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @WithoutCsrf("It records nothing: what is sent comes back in the page and is forgotten.")
    public Response next(
            @PathParam("key") String key,
            @QueryParam("version") Integer number,
            @QueryParam("language") String language,
            MultivaluedMap<String, String> sent) {
        Survey survey = survey(key, version(key, number));
        Instant now = clock.instant();
        String spoken = language(survey, language);
        Map<String, List<String>> said = said(sent.getOrDefault(SAID, List.of()));
        Ask before = samples.ask(survey, spoken, Answers.none(), now);
        Course course = before.course(now);
        int page = page(sent, survey);
        Answers earlier = survey.stillAsked(
                survey.readForm(survey.sections(), said, Answers.none(), course.asking())
                        .given(),
                course.asking());
        Map<String, List<String>> fields = new HashMap<>(sent);
        fields.keySet().removeIf(field -> field.startsWith("_"));
        FormReading form = survey.readForm(course.section(page), fields, earlier, course.asking());
        boolean back = sent.containsKey("_back");
        if (!back && !form.good()) {
            Ask again = samples.ask(survey, spoken, earlier, now);
            return show(again, page, Optional.of(form), said, action(number, again), now);
        }
        course.section(page).questions(course.asking()).forEach(question -> question.fields()
                .forEach(said::remove));
        said.putAll(fields);
        Answers after = survey.stillAsked(form.onto(earlier), course.asking());
        Ask ask = samples.ask(survey, spoken, after, now);
        Course then = ask.course(now);
        OptionalInt onwards = back ? then.before(page) : then.onwards(page);
        return onwards.isEmpty() && !back
                ? pages.previewed(ask, now)
                : show(ask, onwards.orElse(page), Optional.empty(), said, action(number, ask), now);
    }

    private Response show(
            Ask ask, int page, Optional<FormReading> form, Map<String, List<String>> said, String action, Instant now) {
        List<Pages.Kept> carried = new ArrayList<>();
        said.forEach(
                (field, values) -> values.forEach(value -> carried.add(new Pages.Kept(SAID, field + "=" + value))));
        Answers shown = form.map(FormReading::shownAgain).orElse(ask.answers());
        return pages.preview(ask, page, shown, form, action, carried, now);
    }

    private static Map<String, List<String>> said(List<String> carried) {
        Map<String, List<String>> said = new HashMap<>();
        for (String one : carried) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                said.computeIfAbsent(one.substring(0, equals), field -> new ArrayList<>())
                        .add(one.substring(equals + 1));
            }
        }
        return said;
    }

    private static int page(MultivaluedMap<String, String> sent, Survey survey) {
        String page = sent.getFirst("_page");
        int number = page != null && page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        return Math.min(number, survey.sections().size());
    }

    private static String action(Integer version, Ask ask) {
        return "page?language=" + ask.language() + (version == null ? "" : "&version=" + version);
    }

    private static String language(Survey survey, String wanted) {
        return wanted != null && survey.languages().contains(wanted) ? wanted : survey.languageFor("en");
    }

    private static SurveyVersion version(String key, Integer number) {
        List<SurveyVersion> own = SurveyVersion.of(key);
        return own.isEmpty() ? null : number == null ? own.get(0) : SurveyVersion.found(key, number);
    }

    private static Survey survey(String key, SurveyVersion version) {
        return version != null
                ? version.survey()
                : Surveys.shipped(key).orElseThrow(() -> new NotFoundException("There is no such survey here."));
    }

    private static String inWords(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
