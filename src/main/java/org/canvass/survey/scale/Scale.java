package org.canvass.survey.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question.Ends;
import org.canvass.survey.text.Texts;
import org.canvass.survey.yaml.YamlNode;

/**
 * What the points from 1 to 5 are called, written once and used by many questions: all five in words, or the two ends.
 *
 * @param points five texts, or none where only the ends have words
 * @param ends empty where every point has its own words
 * @param unknown an answer that is no point, such as "can't say" or "not relevant"
 */
public record Scale(String name, List<Texts> points, Optional<Ends> ends, Optional<Option> unknown) {
    /** The highest point; the lowest is 1. */
    public static final int POINTS = 5;

    private static final List<Texts> NUMBERS = IntStream.rangeClosed(1, POINTS)
            .mapToObj(point -> Texts.same(Integer.toString(point)))
            .toList();

    public Scale {
        points = List.copyOf(points);
    }

    /** The points with their words, or their numbers where they have none, and then what is no point. */
    List<Option> choices() {
        List<Option> choices = new ArrayList<>(POINTS + 1);
        for (int point = 1; point <= POINTS; point++) {
            choices.add(Option.point(point, words(point).orElse(NUMBERS.get(point - 1))));
        }
        unknown.ifPresent(choices::add);
        return choices;
    }

    /** What a point is called; empty where it is said by its number alone. */
    Optional<Texts> words(int point) {
        if (!points.isEmpty()) {
            return Optional.of(points.get(point - 1));
        }
        return switch (point) {
            case 1 -> ends.map(Ends::low);
            case POINTS -> ends.map(Ends::high);
            default -> Optional.empty();
        };
    }

    /** The definition's scale of this name. */
    static YamlNode named(YamlNode root, String name) {
        return root.at("scales").at(name);
    }

    static Scale read(String name, YamlNode node, String language) {
        List<Texts> points = node.at("points").items().stream()
                .map(point -> Texts.read(point.at("text"), language))
                .toList();
        Optional<Ends> ends = points.isEmpty()
                ? Optional.of(new Ends(Texts.read(node.at("low"), language), Texts.read(node.at("high"), language)))
                : Optional.empty();
        Optional<Option> unknown =
                Optional.of(node.at("unknown")).filter(YamlNode::present).map(option -> unknown(option, language));
        return new Scale(name, points, ends, unknown);
    }

    private static Option unknown(YamlNode node, String language) {
        Option written = Option.read(node, language);
        return new Option(
                written.code(),
                written.text(),
                Option.Kind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Refuses what a scale cannot be: five points in words, or words at both ends. */
    public static void check(YamlNode node) {
        int points = node.at("points").items().size();
        boolean ends = node.at("low").present() && node.at("high").present();
        boolean anyEnd = node.at("low").present() || node.at("high").present();
        if (points > 0 && points != POINTS) {
            node.at("points").refuse("A scale has five points; this one has " + points + ".");
        }
        if (points > 0 == anyEnd || points == 0 && !ends) {
            node.refuse("A scale has words for all five points, or for \"low\" and \"high\"; write one or the other.");
        }
        if (node.at("unknown").at("code").text().matches("[0-9]+")) {
            node.at("unknown").at("code").refuse("What is no point cannot have a number for its code.");
        }
    }
}
