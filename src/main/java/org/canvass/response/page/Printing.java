package org.canvass.response.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Course;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Texts;

/**
 * Prints pages of questions. What many contacts see alike is printed once and remembered: the page around the questions,
 * and every question in every order of its options and with every choice made. What somebody wrote is never remembered,
 * and neither is a page with something to mend.
 */
@Singleton
class Printing {
    /** In bytes; when it is reached everything is forgotten, which costs a moment's printing. */
    private static final long MOST_REMEMBERED = 6_000_000;

    private final Map<Object, Object> remembered = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    @CheckedTemplate(basePath = "response")
    static class Templates {
        private Templates() {}

        static native TemplateInstance section(Frame frame, Sheet sheet);

        static native TemplateInstance field(Frame frame, Field field);
    }

    /** What a page's surroundings depend on; the wave stands for its survey, which never changes. */
    private record Around(
            UUID wave,
            int page,
            List<Integer> pages,
            String language,
            String supplier,
            String sender,
            String account) {}

    /** What questions look like: which options in which order, and what is chosen. */
    private record Looks(UUID wave, String language, String supplier, String account, String look) {}

    /** The sheet as it stands, with all its questions. */
    String print(Frame frame, Sheet sheet) {
        StringBuilder questions = new StringBuilder();
        sheet.fields().forEach(field -> questions.append(print(frame, field)));
        return Templates.section(frame, sheet.printed(questions.toString())).render();
    }

    /** A page with nothing to mend, in pieces. */
    List<Piece> page(Ask ask, Course course, int page, Answers shown, String token, String stop) {
        Asking asking = course.asking();
        String account = speaksOfTheAccount(ask) ? ask.accountName() : "";
        Around around = new Around(
                ask.waveId(), page, course.pages(), asking.language(), ask.supplier(), ask.sender(), account);
        Shell shell = remembered(around, () -> Shell.of(surroundings(ask, course, page)), Shell::size);
        return shell.filled(Map.of(
                Shell.TOKEN, List.of(Piece.own(token)),
                Shell.STOP, List.of(Piece.own(escaped(stop))),
                Shell.NAME, List.of(Piece.own(escaped(ask.contactName()))),
                Shell.QUESTIONS, questions(ask, course, page, shown, account)));
    }

    /**
     * A page that many contacts see alike but for their token.
     *
     * @param key all that it depends on
     */
    List<Piece> alike(Object key, String token, Supplier<String> html) {
        Shell shell = remembered(key, () -> Shell.of(html.get()), Shell::size);
        return shell.filled(Map.of(Shell.TOKEN, List.of(Piece.own(token))));
    }

    private boolean speaksOfTheAccount(Ask ask) {
        return remembered(ask.waveId(), () -> ask.survey().source().contains(Texts.ACCOUNT), any -> 100);
    }

    private static String surroundings(Ask ask, Course course, int page) {
        Sheet sheet = Sheet.around(ask, course, page);
        return Templates.section(Frame.around(ask, course, page, sheet.heading()), sheet)
                .render();
    }

    /** Each question by itself, except that those of a matrix are one. */
    private List<Piece> questions(Ask ask, Course course, int page, Answers shown, String account) {
        Asking asking = course.asking();
        Frame frame = Frame.of(asking.language(), "", "");
        List<Question> questions = course.questions(page);
        if (course.section(page).matrix().isPresent()) {
            return List.of(alike(ask, asking, account, questions, shown, () -> {
                StringBuilder html = new StringBuilder();
                Field.together(
                                questions.stream()
                                        .map(one -> Field.of(one, asking, shown.to(one.key()), Optional.empty()))
                                        .toList(),
                                course.section(page).matrix().map(asking::say))
                        .forEach(field -> html.append(print(frame, field)));
                return html.toString();
            }));
        }
        List<Piece> printed = new ArrayList<>();
        for (Question question : questions) {
            printed.add(alike(
                    ask,
                    asking,
                    account,
                    List.of(question),
                    shown,
                    () -> print(frame, Field.of(question, asking, shown.to(question.key()), Optional.empty()))));
        }
        return printed;
    }

    private Piece alike(
            Ask ask, Asking asking, String account, List<Question> questions, Answers shown, Supplier<String> print) {
        StringBuilder look = new StringBuilder();
        for (Question question : questions) {
            Optional<Answer> answer = shown.to(question.key());
            List<Option> choices = question.choices(asking);
            if (answer.isPresent() && written(answer.get(), choices)) {
                return Piece.own(print.get());
            }
            look.append(question.key());
            for (Option choice : choices) {
                look.append(' ').append(choice.code());
                if (Option.productOf(choice.code()).isPresent()) {
                    // A product may be named anew while its code stays.
                    look.append('=').append(choice.text(asking));
                }
                if (answer.isPresent() && Field.chose(answer.get(), choice)) {
                    look.append('*');
                }
            }
            look.append('\n');
        }
        Looks looks = new Looks(ask.waveId(), asking.language(), ask.supplier(), account, look.toString());
        return remembered(looks, () -> Piece.shared(print.get()), made -> made.size() + 2L * look.length());
    }

    /** Whether an answer is more than choices. */
    private static boolean written(Answer answer, List<Option> choices) {
        return answer.text() != null || answer.other() != null || choices.isEmpty();
    }

    private static String print(Frame frame, Field field) {
        return Templates.field(frame, field).render();
    }

    @SuppressWarnings("unchecked")
    private <T> T remembered(Object key, Supplier<T> print, java.util.function.ToLongFunction<T> length) {
        T known = (T) remembered.get(key);
        if (known != null) {
            return known;
        }
        T made = print.get();
        if (bytes.addAndGet(length.applyAsLong(made)) > MOST_REMEMBERED) {
            remembered.clear();
            bytes.set(length.applyAsLong(made));
        }
        remembered.put(key, made);
        return made;
    }

    /** As the templates escape what they insert. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
