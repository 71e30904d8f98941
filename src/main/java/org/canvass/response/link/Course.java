package org.canvass.response.link;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.canvass.survey.Section;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Question;

/**
 * One contact's way through a survey. A page is a section, numbered from 1 in the order of the survey; pages on which
 * nothing is asked of this contact are passed over. Pure; what is asked on a page is found out once.
 */
public final class Course {
    private final Survey survey;
    private final Asking asking;
    private final Answers answers;
    private final List<List<Question>> asked;
    private final List<Integer> pages;

    public Course(Survey survey, Asking asking, Answers answers) {
        this.survey = survey;
        this.asking = asking;
        this.answers = answers;
        asked = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (Section section : survey.sections()) {
            asked.add(section.asked(answers, asking));
            if (!asked.get(asked.size() - 1).isEmpty()) {
                found.add(asked.size());
            }
        }
        pages = List.copyOf(found);
    }

    public Survey survey() {
        return survey;
    }

    public Asking asking() {
        return asking;
    }

    public Answers answers() {
        return answers;
    }

    /** The numbers of the pages with something to ask. */
    public List<Integer> pages() {
        return pages;
    }

    public boolean has(int page) {
        return pages.contains(page);
    }

    public Section section(int page) {
        return survey.sections().get(page - 1);
    }

    /** What this contact is asked on a page. */
    public List<Question> questions(int page) {
        return asked.get(page - 1);
    }

    /** The page after this one; empty after the last. */
    public OptionalInt after(int page) {
        return pages.stream().mapToInt(p -> p).filter(p -> p > page).findFirst();
    }

    /** The page before this one; empty on the first. */
    public OptionalInt before(int page) {
        return pages.stream().mapToInt(p -> p).filter(p -> p < page).max();
    }

    /** The first page on which an answer is still wanted; empty when the response is whole. */
    public OptionalInt unfinished() {
        List<String> open =
                survey.unanswered(answers, asking).stream().map(Question::key).toList();
        return pages.stream()
                .mapToInt(p -> p)
                .filter(p -> questions(p).stream().anyMatch(question -> open.contains(question.key())))
                .findFirst();
    }

    /** Where to go on after having sent a page: what is still wanted first, then the next; empty at the end. */
    public OptionalInt onwards(int page) {
        OptionalInt unfinished = unfinished();
        boolean behind = unfinished.isPresent() && unfinished.getAsInt() <= page;
        return behind ? unfinished : after(page);
    }

    /** The page a question is asked on; empty where it is not asked. */
    public OptionalInt pageOf(Question question) {
        return pages.stream()
                .mapToInt(p -> p)
                .filter(p -> questions(p).contains(question))
                .findFirst();
    }

    /** The first page; a survey always has one. */
    public int first() {
        return pages.get(0);
    }

    /** The same way with other answers. */
    public Course with(Answers changed) {
        return new Course(survey, asking, changed);
    }
}
