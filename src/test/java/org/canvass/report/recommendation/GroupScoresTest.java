package org.canvass.report.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.canvass.report.recommendation.GroupScores.Answer;
import org.canvass.report.recommendation.GroupScores.Score;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.statistics.share.NetPromoter;
import org.junit.jupiter.api.Test;

class GroupScoresTest {

    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    private static final List<String> MANAGERS = List.of("Andrew", "Janet", "Nancy");

    @Test
    void aGroupOfFourIsWithheldAndOneMoreSoThatItCannotBeWorkedOut() {
        List<Answer> answers = new ArrayList<>();
        add(answers, 4, 6, 0);
        add(answers, 12, 6, 1);
        add(answers, 31, 6, 2);
        GroupScores scores = GroupScores.of(answers, CANVAS, MANAGERS, -1);
        assertThat(scores.all().nps().base()).isEqualTo(47);
        assertThat(scores.managers().stream().map(Score::withheld)).containsExactly(true, true, false, false);
        assertThat(scores.withholds()).isTrue();
    }

    @Test
    void whoLooksOnlyAtOneManagerSeesNoMoreThanTheWholePageTells() {
        List<Answer> answers = new ArrayList<>();
        add(answers, 4, 6, 0);
        add(answers, 12, 6, 1);
        add(answers, 31, 6, 2);
        assertThat(GroupScores.of(answers, CANVAS, MANAGERS, 1).all().withheld())
                .isTrue();
        assertThat(GroupScores.of(answers, CANVAS, MANAGERS, 2).all().nps().base())
                .isEqualTo(31);
    }

    @Test
    void fiveToNineAreCountedNotScored() {
        List<Answer> answers = new ArrayList<>();
        add(answers, 9, 2, 0);
        Score all = GroupScores.of(answers, CANVAS, MANAGERS, -1).all();
        assertThat(all.countsOnly()).isTrue();
        assertThat(all.nps().score()).isEmpty();
        add(answers, 1, 2, 0);
        Score ten = GroupScores.of(answers, CANVAS, MANAGERS, -1).all();
        assertThat(ten.hatched()).isTrue();
        assertThat(ten.nps().score()).isPresent();
    }

    @Test
    void whereNobodyAnsweredNobodyIsHidden() {
        GroupScores scores = GroupScores.of(List.of(), CANVAS, MANAGERS, -1);
        assertThat(scores.all().nobody()).isTrue();
        assertThat(scores.withholds()).isFalse();
    }

    /** The promise: in 1,000 random books what is shown equals a plain recount. */
    @Test
    void inAThousandRandomBooksEveryFigureEqualsAPlainRecount() {
        Random random = new Random(33);
        int shown = 0;
        for (int round = 0; round < 1000; round++) {
            List<Answer> answers = new ArrayList<>();
            for (int i = random.nextInt(150); i > 0; i--) {
                answers.add(new Answer(random.nextInt(7), random.nextInt(4) - 1, random.nextInt(11)));
            }
            int only = random.nextInt(5) - 1;
            GroupScores scores = only == 4
                    ? GroupScores.of(answers, CANVAS, MANAGERS, -1)
                    : GroupScores.of(answers, CANVAS, MANAGERS, only);
            for (Score score : scores.segments()) {
                shown += check(score, answers, only, score.number(), round);
            }
            for (Score score : scores.managers()) {
                int manager = score.name().equals("Nobody") ? -1 : MANAGERS.indexOf(score.name());
                shown += checkManager(score, answers, manager, round);
            }
        }
        assertThat(shown).isGreaterThan(3000);
    }

    private static int check(Score score, List<Answer> answers, int only, int segment, int round) {
        return compare(
                score,
                answers.stream()
                        .filter(a -> a.segment() == segment)
                        .filter(a -> only < 0 || a.manager() == (only == MANAGERS.size() ? -1 : only))
                        .map(Answer::recommend)
                        .toList(),
                round);
    }

    private static int checkManager(Score score, List<Answer> answers, int manager, int round) {
        return compare(
                score,
                answers.stream()
                        .filter(a -> a.manager() == manager)
                        .map(Answer::recommend)
                        .toList(),
                round);
    }

    private static int compare(Score score, List<Integer> expected, int round) {
        if (score.withheld()) {
            return 0;
        }
        int nines = 0;
        int sixes = 0;
        for (int answer : expected) {
            nines += answer > 8 ? 1 : 0;
            sixes += answer < 7 ? 1 : 0;
        }
        assertThat(score.nps())
                .as("book %d, %s", round, score.name())
                .isEqualTo(new NetPromoter(nines, sixes, expected.size()));
        assertThat(expected.isEmpty() || expected.size() >= 5).isTrue();
        return 1;
    }

    private static void add(List<Answer> answers, int count, int segment, int manager) {
        IntStream.range(0, count).forEach(i -> answers.add(new Answer(segment, manager, i % 11)));
    }
}
