package org.canvass.survey.answer;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.canvass.survey.yaml.YamlNode;

/** When a question is asked: a condition on earlier answers and on what is known of the contact. Pure. */
public sealed interface Route {
    /** The facts a route may ask about. */
    Set<String> FACTS = Set.of("role");
    /** The things a route may count. */
    Set<String> COUNTS = Set.of("products");

    boolean holds(Answers answers, Asking asking);

    /** The questions whose answers this route looks at. */
    default Set<String> questions() {
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
            return union(routes);
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
            return union(routes);
        }
    }

    /** The route written here; a question without one is always asked. */
    static Route read(YamlNode node) {
        if (node.at("answer").present()) {
            Set<String> codes =
                    node.at("in").items().stream().map(YamlNode::text).collect(Collectors.toUnmodifiableSet());
            return new AnswerIn(node.at("answer").text(), codes);
        }
        if (node.at("fact").present()) {
            return new NotKnown(
                    node.at("fact").text(),
                    Period.parse(node.at("not-known-within").text()));
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

    private static Set<String> union(List<Route> routes) {
        Set<String> all = new LinkedHashSet<>();
        routes.forEach(route -> all.addAll(route.questions()));
        return all;
    }
}
