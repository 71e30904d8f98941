package org.canvass.response.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Course;
import org.canvass.survey.FormReading;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;

/**
 * One page of questions as its template shows it.
 *
 * @param page its number in the survey
 * @param heading what the page is about
 * @param opening the sentences a letter begins with; empty after the first page
 * @param notice who will see the answers
 * @param problem what to say above the questions; empty when nothing
 * @param questions the fields as HTML; empty while they are not printed
 * @param back whether there is a page before
 * @param carried what a preview keeps in the page itself, as it keeps nothing elsewhere; empty on a customer's page
 * @param last whether the answers are complete when this page is sent
 */
record Sheet(
        String action,
        int page,
        String heading,
        List<String> opening,
        String notice,
        String problem,
        List<Field> fields,
        String questions,
        boolean back,
        boolean last,
        String notForMe,
        String stop,
        List<Pages.Kept> carried) {

    /**
     * @param shown what the fields show: what is kept, what the link preselects, or what was just sent
     * @param form what was just sent and not taken; empty when nothing was
     */
    static Sheet of(
            Ask ask, Course course, int page, Answers shown, Optional<FormReading> form, String token, String stop) {
        Asking asking = course.asking();
        List<Field> fields = course.questions(page).stream()
                .map(question -> Field.of(
                        question, asking, shown.to(question.key()), form.flatMap(sent -> sent.message(question.key()))))
                .toList();
        return of(
                ask,
                course,
                page,
                ask.contactName(),
                Field.together(fields, course.section(page).matrix().map(asking::say)),
                form,
                token,
                stop);
    }

    /** What stands around the questions, with gaps for all that is this contact's own. */
    static Sheet around(Ask ask, Course course, int page) {
        return of(
                        ask,
                        course,
                        page,
                        String.valueOf(Shell.NAME),
                        List.of(),
                        Optional.empty(),
                        String.valueOf(Shell.TOKEN),
                        String.valueOf(Shell.STOP))
                .printed(String.valueOf(Shell.QUESTIONS));
    }

    private static Sheet of(
            Ask ask,
            Course course,
            int page,
            String name,
            List<Field> fields,
            Optional<FormReading> form,
            String token,
            String stop) {
        Asking asking = course.asking();
        boolean first = page == course.first();
        String heading = first
                ? asking.say(ask.survey().title())
                : course.section(page)
                        .title()
                        .map(asking::say)
                        .orElse(asking.say(ask.survey().title()));
        return new Sheet(
                token,
                page,
                heading,
                first && form.isEmpty() ? opening(ask, asking, name) : List.of(),
                ask.confidential()
                        ? asking.words().say("notice.confidential", ask.supplier())
                        : asking.say(ask.survey().intro()),
                form.map(sent -> problem(sent, asking)).orElse(""),
                fields,
                "",
                course.before(page).isPresent(),
                course.after(page).isEmpty(),
                token + "/not-for-me",
                stop,
                List.of());
    }

    /** The same with fields that travel along unseen. */
    Sheet carrying(List<Pages.Kept> along, String away) {
        return new Sheet(
                action, page, heading, opening, notice, problem, fields, questions, back, last, away, stop, along);
    }

    /** The same with its questions as HTML. */
    Sheet printed(String html) {
        return new Sheet(
                action, page, heading, opening, notice, problem, fields, html, back, last, notForMe, stop, carried);
    }

    /** The questions with something to mend. */
    public List<Field> wrong() {
        return fields.stream()
                .flatMap(field -> field.rows().isEmpty() ? Stream.of(field) : field.rows().stream())
                .filter(Field::wrong)
                .toList();
    }

    static String progress(Course course, int page) {
        int position = course.pages().indexOf(page) + 1;
        return course.asking().words().say("progress", position, course.pages().size());
    }

    private static List<String> opening(Ask ask, Asking asking, String name) {
        return List.of(
                asking.words().say("letter.greeting", name),
                asking.words().say("letter.why", ask.supplier()) + " "
                        + asking.words().takes(ask.survey().minutes()));
    }

    private static String problem(FormReading sent, Asking asking) {
        if (!sent.foreign().isEmpty()) {
            return sent.foreign().get(0);
        }
        int count = sent.messages().size();
        return count == 1 ? asking.words().say("again.one") : asking.words().say("again.many", count);
    }
}
