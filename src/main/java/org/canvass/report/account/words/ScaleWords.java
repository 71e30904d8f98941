package org.canvass.report.account.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.canvass.report.StageWords;
import org.canvass.response.said.SaidInWave;
import org.canvass.response.trust.TrustReading;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.trust.Mean;
import org.canvass.survey.trust.TrustScale;

/**
 * What somebody's answers to the statements of trust amount to, beside the sentence they chose for themselves.
 *
 * @param stage "Knowledge Based"; null where too little was answered
 * @param placed the stage of the sentence they chose; null where unknown
 * @param means of the stages, in words
 * @param notes what is worth a look, a sentence each
 * @param careless why the answers are left out of the scale's statistics; null where they are not
 * @param statements each with its score, in the order of the survey
 */
public record ScaleWords(
        String stage,
        String placed,
        List<String> means,
        List<String> notes,
        String careless,
        List<LineWords> statements) {

    /** @param lines what the same contact said in the wave */
    public static ScaleWords of(TrustReading reading, List<SaidInWave.Line> lines) {
        TrustScale scale = reading.scale();
        return new ScaleWords(
                scale.stage().map(StageWords::of).orElse(null),
                reading.placed() == null ? null : StageWords.of(reading.placed()),
                TrustScale.STAGES.stream()
                        .map(stage ->
                                StageWords.of(stage) + " " + mean(scale.means().get(stage)))
                        .toList(),
                notes(scale),
                careless(scale),
                lines.stream()
                        .filter(line -> line.feeds() == Feeds.TRUST_ITEM || line.feeds() == Feeds.TRUST_CHECK)
                        .map(LineWords::of)
                        .toList());
    }

    private static String mean(Mean mean) {
        return mean.known() ? String.format(Locale.ENGLISH, "%.1f", mean.value()) : "–";
    }

    private static List<String> notes(TrustScale scale) {
        List<String> notes = new ArrayList<>();
        for (TrustScale.Flag flag : scale.flags()) {
            notes.add(
                    switch (flag) {
                        case BELOW_EVERYDAY -> "Not even everyday trust is there.";
                        case OUT_OF_ORDER -> "A deeper stage holds where an earlier one does not.";
                        case CHECK -> "The statements and the sentence lie two stages apart or more: ask again.";
                    });
        }
        return notes;
    }

    private static String careless(TrustScale scale) {
        if (!scale.isCareless()) {
            return null;
        }
        List<String> why = new ArrayList<>();
        for (TrustScale.Careless one : scale.careless()) {
            why.add(
                    switch (one) {
                        case CONTRADICTION -> "one statement contradicts the others";
                        case STRAIGHT_LINE -> "every statement has the same score";
                        case TOO_FAST -> "it took less than a third of the usual time";
                    });
        }
        String reasons = String.join(", and ", why);
        return Character.toUpperCase(reasons.charAt(0)) + reasons.substring(1)
                + ". Left out of the scale’s statistics; counted everywhere else.";
    }
}
