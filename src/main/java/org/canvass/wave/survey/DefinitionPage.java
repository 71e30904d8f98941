package org.canvass.wave.survey;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.canvass.survey.Section;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.MultiChoice;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.SingleChoice;
import org.canvass.survey.scale.OneToFive;

/**
 * A survey as a consultant reads it.
 *
 * @param version null for a survey that comes with the program
 * @param own the organization's versions, the newest first; empty for a survey of the program
 * @param told what has just been done, or null
 */
record DefinitionPage(
        Survey survey, SurveyVersion version, List<Kept> own, List<Tried> languages, List<Page> pages, String told) {

    private static final int LONG = 40;

    /** A page of the survey. */
    record Page(int number, String title, String matrix, boolean shuffled, List<Item> items) {}

    /** A question: what it asks, of whom, what for. */
    record Item(
            String key,
            String type,
            String text,
            String options,
            String route,
            String feeds,
            int seconds,
            String marks) {}

    /** One of the organization's versions, with whose it is. */
    record Kept(SurveyVersion version, String by, String at, String published) {}

    /** A language and who tried the version in it; {@code by} null where nobody did. */
    record Tried(String code, String name, String by) {}

    static DefinitionPage of(
            Survey survey,
            SurveyVersion version,
            List<SurveyVersion> own,
            Map<UUID, String> names,
            String supplier,
            ZoneId zone,
            String told) {
        Map<String, SurveyTrial> trials = new java.util.HashMap<>();
        if (version != null) {
            SurveyTrial.of(version.id).forEach(trial -> trials.put(trial.language, trial));
        }
        List<Tried> languages = survey.languages().stream()
                .map(code -> new Tried(
                        code,
                        Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH),
                        trials.containsKey(code) ? names.getOrDefault(trials.get(code).triedBy, "someone") : null))
                .toList();
        List<Kept> kept = own.stream()
                .map(one -> new Kept(
                        one,
                        names.getOrDefault(one.madeBy, "someone"),
                        day(one.madeAt, zone),
                        one.publishedAt == null ? null : day(one.publishedAt, zone)))
                .toList();
        return new DefinitionPage(survey, version, kept, languages, pages(survey, supplier), told);
    }

    /** "43 questions on 10 pages, about 7 minutes if everything is asked". */
    public String size() {
        int questions = survey.questions().size();
        int pages = survey.sections().size();
        int minutes = survey.minutes();
        return questions + (questions == 1 ? " question on " : " questions on ") + pages
                + (pages == 1 ? " page" : " pages") + ", about " + minutes + (minutes == 1 ? " minute" : " minutes")
                + " if everything is asked.";
    }

    public String title() {
        return name(survey);
    }

    /** "Relationship" for {@code relationship}. */
    static String name(Survey survey) {
        String words = survey.key().replace('-', ' ').replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public boolean isOwn() {
        return version != null;
    }

    /** The languages in which nobody has tried it, in words. */
    public List<String> missing() {
        return languages.stream().filter(one -> one.by == null).map(Tried::name).toList();
    }

    /** "?version=3" for one of the organization's versions. */
    public String query() {
        return version == null ? "" : "?version=" + version.number;
    }

    private static List<Page> pages(Survey survey, String supplier) {
        String language = survey.languageFor("en");
        RouteWords routes = new RouteWords(survey, language, supplier);
        Asking asking =
                Asking.of(language, supplier, "definition", Instant.EPOCH).about("the account", "");
        List<Page> pages = new ArrayList<>();
        for (Section section : survey.sections()) {
            pages.add(new Page(
                    pages.size() + 1,
                    section.title().map(asking::say).orElse(asking.say(survey.title())),
                    section.matrix().map(asking::say).orElse(null),
                    section.mix().isPresent(),
                    section.questions().stream()
                            .map(question -> item(question, asking, routes))
                            .toList()));
        }
        return pages;
    }

    private static Item item(Question question, Asking asking, RouteWords routes) {
        List<String> options = options(question, asking);
        List<String> marks = new ArrayList<>();
        if (question.required()) {
            marks.add("an answer is wanted");
        }
        boolean shuffled = question instanceof SingleChoice single && single.shuffled()
                || question instanceof MultiChoice several && several.shuffled();
        if (shuffled) {
            marks.add("shuffled for every respondent");
        }
        if (question instanceof MultiChoice multi && multi.textWithoutProducts().isPresent()) {
            marks.add("with no product left: “"
                    + asking.say(multi.textWithoutProducts().orElseThrow()) + "”");
        }
        if (question.inEmail()) {
            marks.add("stands in the letter");
        }
        return new Item(
                question.key(),
                question.type(),
                asking.say(question.basics().text()),
                options.isEmpty() ? null : together(options),
                routes.of(question),
                FeedsWords.of(question.basics()),
                question.basics().seconds(),
                marks.isEmpty() ? null : String.join(", ", marks));
    }

    /** As written, whoever would see them in another order. */
    private static List<String> options(Question question, Asking asking) {
        List<String> options = new ArrayList<>();
        question.ends().ifPresent(ends -> options.add(asking.say(ends.low()) + " … " + asking.say(ends.high())));
        if (question instanceof MultiChoice multi && multi.mostProducts() > 0) {
            options.add("up to " + multi.mostProducts() + " products not taken");
        }
        boolean worded = question instanceof OneToFive && options.isEmpty();
        (worded ? question.choices(asking) : question.written()).forEach(option -> options.add(option.text(asking)));
        return options;
    }

    /** Short ones in a line, long ones below each other. */
    private static String together(List<String> options) {
        boolean longOnes = options.stream().anyMatch(option -> option.length() > LONG);
        return String.join(longOnes ? "\n" : " · ", options);
    }

    private static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.UK)
                .format(at.atZone(zone));
    }
}
