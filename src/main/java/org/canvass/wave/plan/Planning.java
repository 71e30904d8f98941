package org.canvass.wave.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.canvass.account.AccountManager;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Candidate;
import org.canvass.wave.audience.Choosing;
import org.canvass.wave.audience.Chosen;
import org.canvass.wave.audience.SegmentsOfLastWave;
import org.canvass.wave.survey.OfferedSurveys;

/** Puts the planning page together: what can be chosen, what is chosen, and who would be asked by it. */
@RequestScoped
class Planning {
    @Inject
    Choosing choosing;

    @Inject
    CurrentOrganization current;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().zone());
    }

    /** A form to begin with: named after the month, with the first survey. */
    PlanForm fresh() {
        YearMonth month = YearMonth.from(today());
        String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
        boolean taken = Wave.count("name", name) > 0;
        return PlanForm.empty(taken ? "" : name, surveys().get(0).key(), today(), Wave.freshRhythm());
    }

    /** What is wrong with the form; {@code wave} is null where it is not kept yet. */
    Map<String, String> problems(PlanForm form, Wave wave) {
        boolean taken = wave == null ? Wave.count("name", form.name()) > 0 : wave.nameTaken(form.name());
        return form.problems(
                surveys().stream().map(Survey::key).toList(), survey(form).languages(), today(), taken);
    }

    PlanPage page(Wave wave, PlanForm form, Map<String, String> problems, String told) {
        Chosen chosen = choosing.choose(form.audience(), survey(form).minutes(), form.askAgain());
        return new PlanPage(
                wave == null ? null : wave.id.toString(),
                form,
                problems,
                filters(form),
                PlanPage.choices(surveyNames(), List.of(form.survey())),
                PlanPage.choices(languageNames(survey(form)), List.of(form.language())),
                chosen,
                letters(form, chosen),
                current.get().currency,
                today().toString(),
                told);
    }

    /** How many would be asked in each language, the most frequent first. */
    List<PlanPage.LanguageCount> letters(PlanForm form, Chosen chosen) {
        Survey survey = survey(form);
        Organization organization = current.get();
        LanguageRule rule =
                new LanguageRule(form.language(), survey.languages(), organization.language, survey.defaultLanguage());
        Map<String, Long> counts = new TreeMap<>();
        for (Candidate contact : chosen.asked()) {
            counts.merge(rule.languageFor(contact.language()), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(count -> new PlanPage.LanguageCount(count.getKey(), nameOf(count.getKey()), count.getValue()))
                .toList();
    }

    static String nameOf(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }

    private List<PlanPage.Filter> filters(PlanForm form) {
        List<PlanPage.Filter> filters = new ArrayList<>();
        Map<String, String> managers = new LinkedHashMap<>();
        AccountManager.byName().forEach(manager -> managers.put(manager.id.toString(), manager.name));
        PlanPage.filter("manager", "Account managers", managers, form.managers())
                .ifPresent(filters::add);
        Map<String, String> countries = new LinkedHashMap<>();
        choosing.countries().forEach(country -> countries.put(country, country));
        PlanPage.filter("country", "Countries", countries, form.countries()).ifPresent(filters::add);
        choosing.lastWave().ifPresent(last -> filters.add(segments(form, last)));
        return filters;
    }

    private static PlanPage.Filter segments(PlanForm form, SegmentsOfLastWave.LastWave last) {
        Map<String, String> names = new LinkedHashMap<>();
        last.names()
                .forEach(segment ->
                        names.put(String.valueOf(segment.number()), segment.number() + " " + segment.name()));
        names.put("0", "not placed then");
        return new PlanPage.Filter(
                "segment", "Segments in “" + last.waveName() + "”", PlanPage.choices(names, form.segments()));
    }

    private static Map<String, String> surveyNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Survey survey : surveys()) {
            String minutes = survey.minutes() == 1 ? "one minute" : survey.minutes() + " minutes";
            String key = survey.key();
            names.put(key, Character.toUpperCase(key.charAt(0)) + key.substring(1) + ", about " + minutes);
        }
        return names;
    }

    private static Map<String, String> languageNames(Survey survey) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(LanguageRule.CONTACT, "Each contact’s own, where the survey has it");
        survey.languages().forEach(language -> names.put(language, nameOf(language) + " for all"));
        return names;
    }

    private static Survey survey(PlanForm form) {
        List<Survey> all = surveys();
        return all.stream()
                .filter(survey -> survey.key().equals(form.survey()))
                .findFirst()
                .orElse(all.get(0));
    }

    /** Those that ask customers; a wave writes to contacts. */
    private static List<Survey> surveys() {
        return OfferedSurveys.forCustomers();
    }
}
