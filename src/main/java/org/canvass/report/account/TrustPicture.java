package org.canvass.report.account;

import java.util.ArrayList;
import java.util.List;
import org.canvass.placement.Placement;
import org.canvass.report.StageWords;
import org.canvass.segmentation.Stage;

/**
 * One account's stage of trust over the waves as a small line, the deepest stage on top.
 *
 * @param line the points that follow one another, as SVG points lists; a wave without an answer breaks the line
 */
public record TrustPicture(int width, int height, List<Step> steps, List<String> lines, List<Dot> dots) {

    private static final int STEP = 28;
    private static final int LEFT = 150;
    private static final int RIGHT = 24;
    private static final int WAVE = 72;

    /** A stage's line across the picture. */
    public record Step(String name, int y) {}

    public record Dot(int x, int y, String wave, String stage) {}

    static TrustPicture of(List<Placement> oldestFirst, List<String> waves) {
        int stages = Stage.values().length;
        int width = LEFT + RIGHT + WAVE * Math.max(1, waves.size() - 1);
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            steps.add(new Step(StageWords.of(stage.code()), y(stage)));
        }
        List<Dot> dots = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            Placement placement = oldestFirst.get(i);
            if (placement == null || placement.stage == null) {
                lines.add(String.join(" ", line));
                line.clear();
                continue;
            }
            Stage stage = Stage.of(placement.stage);
            int x = LEFT + 12 + WAVE * i;
            dots.add(new Dot(x, y(stage), waves.get(i), StageWords.of(placement.stage)));
            line.add(x + "," + y(stage));
        }
        lines.add(String.join(" ", line));
        lines.removeIf(points -> !points.contains(" "));
        return new TrustPicture(width, stages * STEP, steps, lines, dots);
    }

    private static int y(Stage stage) {
        return (Stage.values().length - 1 - stage.ordinal()) * STEP + STEP / 2;
    }
}
