package org.canvass.survey.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canvass.survey.yaml.YamlNode;

/** When a question is asked: a condition on earlier answers and on what is known of the contact. Pure. */
public sealed interface Route {
    /** The facts a route may ask about. */
    Set<String> FACTS = Set.of("role");
    /** The things a route may count. */
    Set<String> COUNTS = Set.of("products");
    /** The figures of the account a route may ask about. */
    Set<String> FIGURES = Set.of("revenue");

    boolean holds(Answers answers, Asking asking);

    /** The questions whose answers this route looks at. */
    default Set<String> questions() {
        return Set.of();
    }

    /** The figures this route looks at. */
    default Set<String> figures() {
        return Set.of();
    }

    /** No condition. */
    record Always() implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return true;
        }
    }

    /** The question was answered with one of these codes (or scores). */
    record AnswerIn(String question, Set<String> codes) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return answers.to(question)
                    .filter(answer -> answer.codes().stream().anyMatch(codes::contains)
                            || codes.contains(String.valueOf(answer.number())))
                    .isPresent();
        }

        @Override
        public Set<String> questions() {
            return Set.of(question);
        }
    }

    /** The question was answered in words. */
    record Written(String question) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return answers.to(question).filter(answer -> answer.text() != null).isPresent();
        }

        @Override
        public Set<String> questions() {
            return Set.of(question);
        }
    }

    /** The fact is one of these, and was learned no longer ago than this. */
    record KnownIn(String fact, Set<String> values, Period within) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return !new NotKnown(fact, within).holds(answers, asking)
                    && asking.fact(fact)
                            .filter(known -> values.contains(known.value()))
                            .isPresent();
        }
    }

    /** The account's figure is known and at least so much, in the currency it is kept in. */
    record FigureAtLeast(String figure, BigDecimal least) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            BigDecimal amount = asking.figures().get(figure);
            return amount != null && amount.compareTo(least) >= 0;
        }

        @Override
        public Set<String> figures() {
            return Set.of(figure);
        }
    }

    /** The fact is not known, or was learned longer ago than this. */
    record NotKnown(String fact, Period within) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            Instant since = asking.now().atZone(ZoneOffset.UTC).minus(within).toInstant();
            return asking.fact(fact)
                    .filter(known -> !known.at().isBefore(since))
                    .isEmpty();
        }
    }

    /** There are at least so many. */
    record AtLeast(String count, int least) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return asking.products().size() >= least;
        }
    }

    /** Every one of these holds. */
    record All(List<Route> routes) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return routes.stream().allMatch(route -> route.holds(answers, asking));
        }

        @Override
        public Set<String> questions() {
            return union(routes, Route::questions);
        }

        @Override
        public Set<String> figures() {
            return union(routes, Route::figures);
        }
    }

    /** At least one of these holds. */
    record Any(List<Route> routes) implements Route {
        @Override
        public boolean holds(Answers answers, Asking asking) {
            return routes.stream().anyMatch(route -> route.holds(answers, asking));
        }

        @Override
        public Set<String> questions() {
            return union(routes, Route::questions);
        }

        @Override
        public Set<String> figures() {
            return union(routes, Route::figures);
        }
    }

    /** The route written here; a question without one is always asked. */
    static Route read(YamlNode node) {
        if (node.at("answer").present()) {
            String question = node.at("answer").text();
            return node.at("is").present() ? new Written(question) : new AnswerIn(question, texts(node.at("in")));
        }
        if (node.at("fact").present()) {
            String fact = node.at("fact").text();
            return node.at("in").present()
                    ? new KnownIn(
                            fact,
                            texts(node.at("in")),
                            Period.parse(node.at("within").text()))
                    : new NotKnown(
                            fact, Period.parse(node.at("not-known-within").text()));
        }
        if (node.at("figure").present()) {
            return new FigureAtLeast(
                    node.at("figure").text(), new BigDecimal(node.at("at-least").text()));
        }
        if (node.at("count").present()) {
            return new AtLeast(node.at("count").text(), node.at("at-least").number(1));
        }
        if (node.at("all").present()) {
            return new All(node.at("all").items().stream().map(Route::read).toList());
        }
        if (node.at("any").present()) {
            return new Any(node.at("any").items().stream().map(Route::read).toList());
        }
        return new Always();
    }

    private static Set<String> texts(YamlNode list) {
        return list.items().stream().map(YamlNode::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> union(List<Route> routes, Function<Route, Set<String>> part) {
        Set<String> all = new LinkedHashSet<>();
        routes.forEach(route -> all.addAll(part.apply(route)));
        return all;
    }
}
