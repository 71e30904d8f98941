package org.canvass.report.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.canvass.statistics.Base;
import org.canvass.statistics.share.NetPromoter;
import org.canvass.statistics.suppression.Shown;

/**
 * Net promoter scores of the whole, of segments and of account managers, as far as they may be shown. What may be shown
 * is decided for the whole table of managers and segments at once, whoever looks at whichever part of it, so that no
 * two pages together tell what neither does.
 */
public record GroupScores(Score all, List<Score> segments, List<Score> managers) {

    /** Somebody's answer and where it counts; segment 0 is not placed, manager -1 nobody. */
    record Answer(int segment, int manager, int recommend) {}

    /**
     * A group's score.
     *
     * @param number the segment's; 0 where the group is none
     * @param nps null where it is withheld
     */
    public record Score(String name, int number, NetPromoter nps) {

        /** What the base allows; nothing where the score is withheld. */
        public Base base() {
            return nps == null ? Base.NONE : Base.of(nps.base());
        }

        public boolean withheld() {
            return nps == null;
        }

        /** Counts are shown, but no score. */
        public boolean countsOnly() {
            return base() == Base.COUNTS;
        }

        /** Nobody was heard: nothing to show and nothing to hide. */
        public boolean nobody() {
            return nps != null && nps.base() == 0;
        }

        public boolean hatched() {
            return base() == Base.HATCHED;
        }
    }

    /**
     * The scores to show.
     *
     * @param managers names, in the order that answers count them
     * @param only the manager whose accounts are shown; -1 for all
     */
    static GroupScores of(List<Answer> answers, SegmentationModel model, List<String> managers, int only) {
        List<Segment> segments = model.segments();
        int height = managers.size() + 1;
        int width = segments.size() + 1;
        List<List<List<Integer>>> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<List<Integer>> line = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                line.add(new ArrayList<>());
            }
            cells.add(line);
        }
        for (Answer answer : answers) {
            int row = answer.manager < 0 ? managers.size() : answer.manager;
            cells.get(row).get(column(segments, answer.segment)).add(answer.recommend);
        }
        int[][] bases = new int[height][width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                bases[row][column] = cells.get(row).get(column).size();
            }
        }
        Shown shown = Shown.of(bases);
        List<Score> bySegment = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Segment segment = column == segments.size() ? null : segments.get(column);
            int at = column;
            boolean is = only < 0 ? shown.column(column) : shown.cell(only, column);
            bySegment.add(score(
                    segment == null ? "Not placed" : segment.name().in("en"),
                    segment == null ? 0 : segment.number(),
                    is,
                    cells.stream()
                            .filter(row -> only < 0 || row == cells.get(only))
                            .map(row -> row.get(at))
                            .toList()));
        }
        bySegment.sort((a, b) -> b.number - a.number);
        List<Score> byManager = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            if (only < 0 || row == only) {
                byManager.add(score(
                        row == managers.size() ? "Nobody" : managers.get(row), 0, shown.row(row), cells.get(row)));
            }
        }
        Score all = only < 0
                ? score(
                        "All",
                        0,
                        shown.total(),
                        cells.stream().flatMap(List::stream).toList())
                : byManager.get(0);
        return new GroupScores(all, bySegment, byManager);
    }

    /** Whether anything is withheld. */
    public boolean withholds() {
        return all.withheld()
                || segments.stream().anyMatch(Score::withheld)
                || managers.stream().anyMatch(Score::withheld);
    }

    private static int column(List<Segment> segments, int number) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).number() == number) {
                return i;
            }
        }
        return segments.size();
    }

    private static Score score(String name, int number, boolean shown, List<List<Integer>> answers) {
        NetPromoter nps = NetPromoter.of(answers.stream().flatMap(List::stream).toList());
        // A group of nobody is always "shown": that nobody was heard is no secret.
        return new Score(name, number, shown ? nps : null);
    }
}
