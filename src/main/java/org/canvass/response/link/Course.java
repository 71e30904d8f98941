package org.canvass.response.link;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.canvass.survey.Section;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Question;

/**
 * One contact's way through a survey. A page is a section, numbered from 1 in the order of the survey; pages on which
 * nothing is asked of this contact are passed over. Pure.
 */
public record Course(Survey survey, Asking asking, Answers answers) {

    /** The numbers of the pages with something to ask. */
    public List<Integer> pages() {
        return IntStream.rangeClosed(1, survey.sections().size())
                .filter(page -> !questions(page).isEmpty())
                .boxed()
                .toList();
    }

    public boolean has(int page) {
        return pages().contains(page);
    }

    public Section section(int page) {
        return survey.sections().get(page - 1);
    }

    /** What this contact is asked on a page. */
    public List<Question> questions(int page) {
        return section(page).asked(answers, asking);
    }

    /** The page after this one; empty after the last. */
    public OptionalInt after(int page) {
        return pages().stream().mapToInt(p -> p).filter(p -> p > page).findFirst();
    }

    /** The page before this one; empty on the first. */
    public OptionalInt before(int page) {
        return pages().stream().mapToInt(p -> p).filter(p -> p < page).max();
    }

    /** The first page on which an answer is still wanted; empty when the response is whole. */
    public OptionalInt unfinished() {
        List<String> open =
                survey.unanswered(answers, asking).stream().map(Question::key).toList();
        return pages().stream()
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
        return pages().stream()
                .mapToInt(p -> p)
                .filter(p -> questions(p).contains(question))
                .findFirst();
    }

    /** The first page; a survey always has one. */
    public int first() {
        return pages().get(0);
    }

    /** The same way with other answers. */
    public Course with(Answers changed) {
        return new Course(survey, asking, changed);
    }
}
