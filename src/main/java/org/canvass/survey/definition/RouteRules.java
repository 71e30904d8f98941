package org.canvass.survey.definition;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.survey.answer.Route;
import org.canvass.survey.question.QuestionType;
import org.canvass.survey.yaml.YamlNode;

/**
 * A route looks only at earlier sections: pages work without JavaScript, so what is asked on a page is settled before
 * it is shown. Questions can therefore never wait for each other.
 */
final class RouteRules {
    private static final Set<Set<String>> KINDS = Set.of(
            Set.of("answer", "in"),
            Set.of("answer", "is"),
            Set.of("fact", "not-known-within"),
            Set.of("fact", "in", "within"),
            Set.of("figure", "at-least"),
            Set.of("count", "at-least"),
            Set.of("all"),
            Set.of("any"));

    private static final Set<String> WRITTEN = Set.of("open", "short", "names");

    private final Map<String, YamlNode> questions = new HashMap<>();
    /** Where a question is asked at the latest, and at the earliest: sections of one mix share their questions. */
    private final Map<String, Integer> lastSection = new HashMap<>();

    private final List<Integer> firstOfMix = new ArrayList<>();

    private RouteRules(List<YamlNode> sections) {
        for (int i = 0; i < sections.size(); i++) {
            String mix = sections.get(i).at("mix").text();
            int first = i;
            while (first > 0
                    && !mix.isEmpty()
                    && sections.get(first - 1).at("mix").text().equals(mix)) {
                first--;
            }
            int last = i;
            while (last + 1 < sections.size()
                    && !mix.isEmpty()
                    && sections.get(last + 1).at("mix").text().equals(mix)) {
                last++;
            }
            firstOfMix.add(first);
            for (YamlNode question : sections.get(i).at("questions").items()) {
                questions.putIfAbsent(question.at("key").text(), question);
                lastSection.putIfAbsent(question.at("key").text(), last);
            }
        }
    }

    static void check(YamlNode root) {
        List<YamlNode> sections = root.at("sections").items();
        RouteRules rules = new RouteRules(sections);
        for (int i = 0; i < sections.size(); i++) {
            for (YamlNode question : sections.get(i).at("questions").items()) {
                for (YamlNode condition : conditions(question.at("route"))) {
                    rules.checkCondition(question.at("key").text(), i, condition);
                }
                if (question.at("route").present() && question.isTrue("in-email")) {
                    question.at("route").refuse("The question in the letter is asked of everyone; it has no route.");
                }
            }
        }
    }

    private void checkCondition(String asking, int section, YamlNode condition) {
        Set<String> keys = condition.entries().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        if (!KINDS.contains(keys)) {
            condition.refuse(
                    "A route is one of: answer and in; answer and is; fact and not-known-within; fact, in and within;"
                            + " figure and at-least; count and at-least; all; any.");
        }
        if (condition.at("answer").present()) {
            checkAnswer(asking, section, condition);
        }
        YamlNode fact = condition.at("fact");
        if (fact.present() && !Route.FACTS.contains(fact.text())) {
            fact.refuse("Nothing called \"" + fact.text() + "\" is known of a contact; there is " + Route.FACTS + ".");
        }
        for (String key : List.of("not-known-within", "within")) {
            YamlNode within = condition.at(key);
            if (within.present() && !isPeriod(within.text())) {
                within.refuse("\"" + within.text() + "\" is not a period; twelve months are written P12M.");
            }
        }
        YamlNode figure = condition.at("figure");
        if (figure.present() && !Route.FIGURES.contains(figure.text())) {
            figure.refuse(
                    "There is no figure \"" + figure.text() + "\" of an account; there is " + Route.FIGURES + ".");
        }
        YamlNode count = condition.at("count");
        if (count.present() && !Route.COUNTS.contains(count.text())) {
            count.refuse("\"" + count.text() + "\" cannot be counted; there is " + Route.COUNTS + ".");
        }
    }

    private void checkAnswer(String asking, int section, YamlNode condition) {
        YamlNode answer = condition.at("answer");
        YamlNode asked = questions.get(answer.text());
        if (asked == null) {
            answer.refuse("There is no question \"" + answer.text() + "\".");
            return;
        }
        if (reaches(answer.text(), asking, new HashSet<>())) {
            answer.refuse("\"" + asking + "\" waits for itself: its route leads back to it.");
        } else if (lastSection.get(answer.text()) >= firstOfMix.get(section)) {
            answer.refuse("\"" + answer.text() + "\" must be asked in an earlier section than \"" + asking
                    + "\", whose route looks at it.");
        }
        Set<String> codes = QuestionType.named(asked.at("type").text())
                .map(type -> type.codes(asked))
                .orElse(Set.of());
        if (condition.at("is").present() && !WRITTEN.contains(asked.at("type").text())) {
            answer.refuse("\"" + answer.text() + "\" is not answered in words; write in: and its options.");
        }
        for (YamlNode code : condition.at("in").items()) {
            if (!codes.contains(code.text())) {
                code.refuse("\"" + answer.text() + "\" has no option \"" + code.text() + "\".");
            }
        }
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        if (from.equals(target)) {
            return true;
        }
        return seen.add(from)
                && questions.containsKey(from)
                && conditions(questions.get(from).at("route")).stream()
                        .map(condition -> condition.at("answer").text())
                        .anyMatch(next -> !next.isEmpty() && reaches(next, target, seen));
    }

    /** The route's conditions, those inside "all" and "any" included. */
    private static List<YamlNode> conditions(YamlNode route) {
        return Stream.concat(
                        Stream.of(route).filter(YamlNode::present),
                        Stream.of("all", "any")
                                .flatMap(key -> route.at(key).items().stream())
                                .flatMap(inner -> conditions(inner).stream()))
                .toList();
    }

    private static boolean isPeriod(String text) {
        try {
            return !Period.parse(text).isZero() && !Period.parse(text).isNegative();
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
