package org.canvass.report.account.deeper;

import java.util.List;
import org.canvass.report.deeper.CustomerWords.RatedNeed;
import org.canvass.report.deeper.DepthWords;

/**
 * What lies deeper at one account: the seven questions with what is known to each, and the signs of trust beside them.
 *
 * @param index the scorecard's, 0 to 100; null where nobody rated a need both ways
 * @param rated who rated the needs, and when
 */
public record DeeperPart(List<Question> questions, List<Needed> needs, String index, String rated, List<Sign> signs) {

    /**
     * One of the seven questions.
     *
     * @param lines what is known; empty where nobody was asked
     * @param missing what to say then, and who could tell
     */
    public record Question(int number, String title, List<Line> lines, String missing) {}

    /**
     * Something known.
     *
     * @param source who says so, and when; null where it is worked out
     * @param mark {@code asked} or {@code assumed}; null where it is worked out
     * @param quote whether it is somebody's own words
     */
    public record Line(String label, String text, String source, String mark, boolean quote) {}

    /** A need as they rated it. */
    public record Needed(RatedNeed rated) {

        public String name() {
            return DepthWords.need(rated.about());
        }

        public String gap() {
            return rated.need().map(need -> String.valueOf(need.gap())).orElse("–");
        }

        public boolean act() {
            return rated.need().map(need -> need.act()).orElse(false);
        }
    }

    /** A sign of trust as a figure: what it is, its value, and what to know of it. */
    public record Sign(String name, String value, String note) {}
}
