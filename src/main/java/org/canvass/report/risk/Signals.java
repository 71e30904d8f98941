package org.canvass.report.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;

/**
 * What is known of one account in a wave and in the one before, as far as it warns.
 *
 * @param before the asked stage of trust in the wave before, by its code; null where nobody was asked and answered
 * @param now the asked stage in this wave
 * @param wantedBefore the asked appetite in the wave before, such as YES; null where nobody said
 * @param wantedNow the asked appetite in this wave
 * @param scores what contacts gave in this wave, 0 to 10
 * @param silentDeciders people who decide, answered before, were asked in this wave and said nothing
 */
public record Signals(
        String before, String now, String wantedBefore, String wantedNow, List<Integer> scores, int silentDeciders) {

    /** The highest score of a detractor. */
    public static final int DETRACTOR = 6;

    /** The signs, the gravest first; none is the usual case. */
    public Set<WarningSign> signs() {
        Set<WarningSign> signs = EnumSet.noneOf(WarningSign.class);
        if (before != null
                && now != null
                && Stage.of(now).ordinal() < Stage.of(before).ordinal()) {
            signs.add(WarningSign.TRUST_FELL);
        }
        if (Appetite.YES.name().equals(wantedBefore) && Appetite.NO.name().equals(wantedNow)) {
            signs.add(WarningSign.NO_MORE);
        }
        if (scores.stream().anyMatch(score -> score <= DETRACTOR)) {
            signs.add(WarningSign.DETRACTOR);
        }
        if (silentDeciders > 0) {
            signs.add(WarningSign.SILENT_DECIDER);
        }
        return signs;
    }
}
