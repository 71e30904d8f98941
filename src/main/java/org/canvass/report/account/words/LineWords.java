package org.canvass.report.account.words;

import org.canvass.report.StageWords;
import org.canvass.response.said.SaidInWave;
import org.canvass.survey.question.Feeds;

/**
 * One answer as the page of an account shows it.
 *
 * @param label "How close we are"; the question itself where it feeds nothing
 * @param text what was chosen; null where it was written
 * @param quote the respondent's own words; null where it was chosen
 */
public record LineWords(Feeds feeds, String means, String label, String text, String quote) {

    public static LineWords of(SaidInWave.Line line) {
        boolean written = written(line.feeds());
        return new LineWords(
                line.feeds(),
                line.means(),
                label(line.feeds(), line.question()),
                written ? null : text(line),
                written ? line.answer() : null);
    }

    /** Whether the answer is in the respondent's own words. */
    public static boolean written(Feeds feeds) {
        return feeds == Feeds.COMMENT || feeds == Feeds.GROWTH || feeds == Feeds.FUTURE_NEED;
    }

    /** A short name for what a question asks. */
    public static String label(Feeds feeds, String question) {
        if (feeds == null) {
            return question;
        }
        return switch (feeds) {
            case TRUST -> "How close we are";
            case APPETITE -> "Do they want more?";
            case INTEREST -> "Would like to hear about";
            case RECOMMEND -> "Would recommend us";
            case ROLE -> "Their part in choosing";
            case COMMENT -> "In their own words";
            case PERMISSION -> "May be contacted about this";
            case COMPETITOR -> "Who else could do it";
            case COMPARISON -> "Compared with them, 1 to 5";
            case IMPORTANCE -> "How important we are, 1 to 5";
            case MARKET -> "Their market will probably";
            case GROWTH -> "Where growth comes from";
            case INVOLVED_EARLY -> "We are brought in early";
            case FUTURE_NEED -> "What they will need";
            case SHARE_OF_WALLET -> "Our share of what they spend";
            case CEILING -> "The most for one supplier";
            case WHO_ELSE -> "Who else has a say";
            case PROCESS -> "How they choose";
            default -> question;
        };
    }

    private static String text(SaidInWave.Line line) {
        if (line.feeds() == Feeds.RECOMMEND) {
            return line.answer() + " of 10";
        }
        return line.feeds() == Feeds.TRUST && line.means() != null
                ? StageWords.of(line.means()) + ": “" + line.answer() + "”"
                : line.answer();
    }
}
