package org.canvass.demo.panel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.demo.panel.Panel.Contact;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;

/** Fills in the customer's page as somebody of the panel would: the fields that a browser would post. */
public final class Respondents {
    private final Panel panel;
    private final Depth depth;
    private final Comments comments = Comments.read();

    public Respondents(Panel panel) {
        this.panel = panel;
        this.depth = new Depth(panel);
    }

    /** How long the contact takes for a page with these questions. */
    public Duration time(List<Question> questions, Contact contact) {
        int seconds = questions.stream()
                .mapToInt(question -> question.basics().seconds())
                .sum();
        return Duration.ofMillis(Math.round(1000 * seconds * depth.pace(contact)));
    }

    /** The fields of a page with these questions. */
    public Map<String, List<String>> fields(List<Question> questions, Asking asking, Contact contact, int wave) {
        Opinion opinion = panel.opinion(contact, wave);
        Map<String, List<String>> fields = new HashMap<>();
        for (Question question : questions) {
            Chance chance = Chance.of("answer", contact.email(), wave, question.key());
            question.basics().feeds().ifPresent(feeds -> {
                List<String> values = values(feeds, question, asking, contact, wave, opinion, chance);
                if (!values.isEmpty()) {
                    boolean line = feeds == Feeds.COMPETITOR
                            && question.option(values.get(0)).isEmpty();
                    fields.put(line ? question.fieldBeside().orElseThrow() : question.key(), values);
                }
            });
        }
        return fields;
    }

    private List<String> values(
            Feeds feeds, Question question, Asking asking, Contact contact, int wave, Opinion opinion, Chance chance) {
        return switch (feeds) {
            case TRUST ->
                List.of(chance.happens(0.03) ? "cannot-say" : opinion.stage().code());
            case APPETITE -> List.of(chance.happens(0.03) ? "cannot-say" : appetite(opinion));
            case INTEREST -> interests(question, asking, chance);
            case RECOMMEND -> List.of(Integer.toString(opinion.score()));
            case ROLE -> List.of(contact.role().name());
            case COMMENT -> chance.happens(0.45) ? List.of(comment(contact, wave, opinion, asking)) : List.of();
            case PERMISSION -> List.of(chance.happens(0.85) ? "yes" : "no");
            case GROWTH, FUTURE_NEED ->
                chance.happens(0.35) ? List.of(comments.one(asking.language(), feeds.word())) : List.of();
            default -> depth.values(feeds, question, contact, wave);
        };
    }

    private String comment(Contact contact, int wave, Opinion opinion, Asking asking) {
        String mood = panel.fell(contact.account(), wave)
                ? Comments.FELL
                : opinion.stage().code();
        return comments.one(asking.language(), mood);
    }

    private static String appetite(Opinion opinion) {
        return switch (opinion.appetite()) {
            case NO -> opinion.wantsLess() ? "less" : "same";
            case MAYBE -> "maybe";
            case YES -> "yes";
        };
    }

    private static List<String> interests(Question question, Asking asking, Chance chance) {
        List<Option> products = question.options(asking).stream()
                .filter(option -> !option.exclusive() && !option.other())
                .toList();
        if (products.isEmpty() || chance.happens(0.2)) {
            return question.options(asking).stream()
                    .filter(Option::exclusive)
                    .map(Option::code)
                    .toList();
        }
        String first = chance.one(products).code();
        String second = chance.one(products).code();
        return first.equals(second) || chance.happens(0.5) ? List.of(first) : List.of(first, second);
    }
}
