package org.canvass.report.account.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.canvass.placement.Explanation;
import org.canvass.segmentation.Move;
import org.canvass.segmentation.model.Input;

/**
 * What would move an account, a sentence for each segment within reach.
 *
 * @param condition "If they said Yes to more"
 * @param segment where that leads
 * @param rise whether something would have to rise; otherwise it is what would lose ground
 */
public record MoveWords(String condition, int segment, String segmentName, boolean rise) {

    /** The rises first, each by how little it takes. */
    public static List<MoveWords> of(Explanation explained) {
        return explained.moves().stream()
                .sorted(java.util.Comparator.comparing((Move move) -> !move.isRise())
                        .thenComparingInt(Move::size)
                        .thenComparingInt(move -> -move.segment()))
                .map(move -> new MoveWords(
                        condition(explained.model().input(move.input()), move),
                        move.segment(),
                        explained.model().segment(move.segment()).name().in("en"),
                        move.isRise()))
                .toList();
    }

    private static String condition(Input input, Move move) {
        String level = input.levels().get(move.toLevel() - 1).name().in("en");
        String turned = move.isRise() ? "rose" : "fell";
        return switch (input.field()) {
            case "appetite" -> "If they said " + answers(input, move.toLevel()) + " to more";
            case "trust" -> "If the relationship became " + answers(input, move.toLevel());
            case "revenue", "profit" -> "If their " + input.field() + " " + turned + " to the " + level;
            case "suited" ->
                move.toLevel() == 1
                        ? "If nothing that suits them were left to sell"
                        : "If " + level + " suited them that they do not take";
            case "taken" -> "If they took " + level + " of our products";
            case "engagement" -> "If we were in touch " + level + touches(input, move.toLevel());
            default -> "If " + input.name().in("en").toLowerCase() + " became “" + level + "”";
        };
    }

    /** The answers that lead to a level: "Everyday or Risk Based". */
    private static String answers(Input input, int level) {
        Map<String, Integer> map = input.maps().get(input.map());
        return input.answers().stream()
                .filter(answer -> map.get(answer.code()) == level)
                .map(answer -> answer.name().in("en"))
                .collect(Collectors.joining(" or "));
    }

    private static String touches(Input input, int level) {
        return level == 1
                ? ", less than " + input.from().get(0) + " times a year"
                : ", " + input.from().get(level - 2) + " times a year or more";
    }
}
