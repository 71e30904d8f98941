package org.canvass.report.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.placement.SaidBy;
import org.canvass.report.Days;
import org.canvass.report.StageWords;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.model.Part;

/**
 * Who said what, as two small scales with a dot a person; the larger the dot, the more it counts.
 *
 * @param scales trust, and whether they want more; a scale nobody spoke on is left out
 */
public record SpreadPicture(List<Scale> scales) {
    static final int COLUMN = 136;
    private static final int ROW = 26;
    private static final int TOP = 14;

    /**
     * One scale.
     *
     * @param says the answer that counts for the account; null where nobody said
     */
    public record Scale(String name, String says, int width, int height, List<Column> columns, List<Dot> dots) {}

    /** A step of a scale; {@code counts} where the account's own answer lies. */
    public record Column(String name, int x, int middle, boolean counts) {}

    /** One person's answer. */
    public record Dot(int x, int y, int radius, boolean decides, String tip) {}

    /** @param names of contacts; one who is not in it stays nameless */
    static SpreadPicture of(List<SaidBy> said, String stage, String appetite, Map<UUID, String> names) {
        List<Scale> scales = new ArrayList<>();
        scale(
                        "How close we are",
                        Arrays.stream(Stage.values())
                                .map(one -> StageWords.of(one.code()))
                                .toList(),
                        said,
                        one -> one.stage() == null ? -1 : one.stage().ordinal(),
                        SaidBy::stageDay,
                        stage == null ? -1 : Stage.of(stage).ordinal(),
                        names)
                .ifPresent(scales::add);
        scale(
                        "Do they want more?",
                        List.of("No", "Maybe", "Yes"),
                        said,
                        one -> one.appetite() == null ? -1 : one.appetite().ordinal(),
                        SaidBy::appetiteDay,
                        appetite == null ? -1 : Appetite.valueOf(appetite).ordinal(),
                        names)
                .ifPresent(scales::add);
        return new SpreadPicture(scales);
    }

    public boolean isAny() {
        return !scales.isEmpty();
    }

    private static java.util.Optional<Scale> scale(
            String name,
            List<String> steps,
            List<SaidBy> said,
            Function<SaidBy, Integer> step,
            Function<SaidBy, LocalDate> day,
            int counts,
            Map<UUID, String> names) {
        int[] stacked = new int[steps.size()];
        List<Dot> dots = new ArrayList<>();
        for (SaidBy one : said) {
            int at = step.apply(one);
            if (at >= 0) {
                int middle = at * COLUMN + COLUMN / 2;
                int y = TOP + stacked[at]++ * ROW + ROW / 2;
                String who = names.getOrDefault(one.contactId(), "Somebody");
                dots.add(new Dot(
                        middle,
                        y,
                        5 + 2 * Math.min(4, one.weight()),
                        one.part() == Part.DECIDES,
                        who + ": " + steps.get(at) + ", " + Days.of(day.apply(one)) + ", counts " + one.weight()));
            }
        }
        if (dots.isEmpty()) {
            return java.util.Optional.empty();
        }
        int deepest = Arrays.stream(stacked).max().orElse(1);
        int height = TOP + deepest * ROW + 30;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            columns.add(new Column(steps.get(i), i * COLUMN, i * COLUMN + COLUMN / 2, i == counts));
        }
        return java.util.Optional.of(
                new Scale(name, counts < 0 ? null : steps.get(counts), steps.size() * COLUMN, height, columns, dots));
    }
}
