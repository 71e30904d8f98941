package org.canvass.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Posted;
import org.canvass.survey.answer.Reading;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Language;
import org.canvass.survey.text.Texts;

/**
 * What we ask: sections of questions in several languages. Immutable; read from YAML by {@link Surveys}.
 *
 * @param version SHA-256 of what the definition says (comments and layout aside), 64 hex digits
 * @param source YAML that needs no other file, which a launched wave keeps and reads again
 * @param forStaff whether it asks the people who look after an account, and not its contacts
 * @param languages those every text is written in
 * @param intro who will see the answers
 */
public record Survey(
        String key,
        String version,
        String source,
        boolean forStaff,
        List<String> languages,
        String defaultLanguage,
        Texts title,
        Texts intro,
        Texts thanks,
        List<Section> sections) {

    public Survey {
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
    }

    /** The language to speak to someone: theirs, else its base language, else the survey's default. */
    public String languageFor(String wanted) {
        return Language.nearest(wanted, languages).orElse(defaultLanguage);
    }

    /** Every question, in order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> question(String key) {
        return questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    /** The question the letter carries. */
    public Optional<Question> inEmail() {
        return questions().stream().filter(Question::inEmail).findFirst();
    }

    /** The figures of an account that its routes look at. */
    public Set<String> figures() {
        Set<String> figures = new HashSet<>();
        for (Section section : sections) {
            for (Question question : section.questions()) {
                figures.addAll(question.basics().route().figures());
            }
        }
        return figures;
    }

    /** The question's place among all that this respondent finds, asked or not, from 1; 0 where it has none. */
    public int place(String key, Asking asking) {
        return sections.stream()
                        .flatMap(section -> section.questions(asking).stream())
                        .map(Question::key)
                        .toList()
                        .indexOf(key)
                + 1;
    }

    /** The places of all questions that this respondent finds, as {@link #place} says them. */
    public Map<String, Integer> places(Asking asking) {
        Map<String, Integer> places = new HashMap<>();
        for (Section section : sections) {
            section.questions(asking).forEach(question -> places.put(question.key(), places.size() + 1));
        }
        return places;
    }

    /** Whether it asks about products that suit the account. */
    public boolean offersProducts() {
        for (Section section : sections) {
            for (Question question : section.questions()) {
                if (question.offersProducts()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The question that feeds this; the first, where there are several about different things. */
    public Optional<Question> feeding(Feeds feeds) {
        return questions().stream()
                .filter(question -> question.basics().feeds().equals(Optional.of(feeds)))
                .findFirst();
    }

    /** How long it takes if everything is asked, in whole minutes, at least 1. */
    public int minutes() {
        int seconds = questions().stream()
                .mapToInt(question -> question.basics().seconds())
                .sum();
        return Math.max(1, (seconds + 59) / 60);
    }

    /** The sections in which this respondent is asked something, given what they have said so far. */
    public List<Section> sectionsFor(Answers answers, Asking asking) {
        return sections.stream()
                .filter(section -> !section.asked(answers, asking).isEmpty())
                .toList();
    }

    /** What one page's form means; earlier answers decide what was asked on it. */
    public FormReading readForm(Section section, Map<String, List<String>> fields, Answers before, Asking asking) {
        return readForm(List.of(section), fields, before, asking);
    }

    /**
     * What a form over several sections means. Answers to questions that are not asked (any more) are left out; fields
     * of no question here are refused. The caller takes its own fields (the CSRF token, buttons) out first.
     */
    public FormReading readForm(List<Section> pages, Map<String, List<String>> fields, Answers before, Asking asking) {
        Posted posted = new Posted(fields);
        Set<String> unknown = new HashSet<>(posted.names());
        Map<String, Reading> readings = new LinkedHashMap<>();
        Answers soFar = before;
        for (Section page : pages) {
            for (Question question : page.questions(asking)) {
                unknown.removeAll(question.fields());
                soFar = soFar.without(question.key());
                if (question.asked(soFar, asking)) {
                    Reading reading = question.read(posted, asking);
                    readings.put(question.key(), reading);
                    soFar = reading.given().map(soFar::with).orElse(soFar);
                }
            }
        }
        List<String> foreign =
                unknown.isEmpty() ? List.of() : List.of(asking.words().say("invalid.field"));
        return new FormReading(readings, foreign);
    }

    /** The answers that still belong: a correction may take away the reason a later question was asked. */
    public Answers stillAsked(Answers answers, Asking asking) {
        Answers kept = Answers.none();
        for (Question question : questions()) {
            if (question.asked(kept, asking)) {
                kept = answers.to(question.key()).map(kept::with).orElse(kept);
            }
        }
        return kept;
    }

    /** The required questions without an answer, in order; empty when the response is whole. */
    public List<Question> unanswered(Answers answers, Asking asking) {
        List<Question> open = new ArrayList<>();
        for (Question question : questions()) {
            boolean waiting = question.required() && answers.to(question.key()).isEmpty();
            if (waiting && question.asked(answers, asking)) {
                open.add(question);
            }
        }
        return open;
    }

    /** What these answers say, whatever the questions are called. */
    public Meaning meaningOf(Answers answers) {
        return new Meaning(this, answers);
    }

    /** The stage of trust: everyday, risk, knowledge, identification; empty when unknown. */
    public Optional<String> trustOf(Answers answers) {
        return meaningOf(answers).trust();
    }

    /** Whether they want more: No, Maybe, Yes; empty when unknown. */
    public Optional<String> appetiteOf(Answers answers) {
        return meaningOf(answers).appetite();
    }

    /** Their part in the choice: DM, INF, USE, NONE; empty when unknown. */
    public Optional<String> roleOf(Answers answers) {
        return meaningOf(answers).role();
    }

    /** How likely they recommend, 0 to 10; empty when unknown. */
    public OptionalInt recommendOf(Answers answers) {
        return meaningOf(answers).recommend();
    }
}
