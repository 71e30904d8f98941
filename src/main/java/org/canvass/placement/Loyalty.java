package org.canvass.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.canvass.segmentation.EvidenceRule.Said;
import org.canvass.segmentation.model.Part;

/**
 * How an account's contacts would recommend us: each one's latest answer, 0 to 10.
 *
 * @param heard every contact who answered; may be empty
 */
record Loyalty(List<Heard> heard) {

    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;
    private static final int PLACES = 2;

    static final Loyalty NOBODY = new Loyalty(List.of());

    /** One contact's answer; {@code now} when given in this wave. */
    record Heard(int recommend, Part part, LocalDate day, boolean now) {}

    /** 100 x (promoters - detractors) / respondents, -100 to 100; null where nobody was heard. */
    BigDecimal points() {
        if (heard.isEmpty()) {
            return null;
        }
        long promoters =
                heard.stream().filter(one -> one.recommend() >= PROMOTER).count();
        long detractors =
                heard.stream().filter(one -> one.recommend() <= DETRACTOR).count();
        return BigDecimal.valueOf(100 * (promoters - detractors))
                .divide(BigDecimal.valueOf(heard.size()), PLACES, RoundingMode.HALF_UP);
    }

    /** The days for the rule of sources; an answer of this wave counts whenever in the wave it came. */
    Said said(LocalDate asOf) {
        return new Said(latest(Heard::now) == null ? null : asOf, latest(one -> !one.now()), null);
    }

    /** The day the points speak for; null where nobody was heard. */
    LocalDate day() {
        return latest(Heard::now) == null ? latest(one -> true) : latest(Heard::now);
    }

    Set<String> flags() {
        Set<String> flags = new LinkedHashSet<>();
        if (heard.size() == 1) {
            flags.add(AccountVoices.ONE_VOICE);
        }
        if (!heard.isEmpty() && heard.stream().noneMatch(one -> one.part() == Part.DECIDES)) {
            flags.add(AccountVoices.NO_DECISION_MAKER);
        }
        return flags;
    }

    private LocalDate latest(Predicate<Heard> which) {
        return heard.stream()
                .filter(which)
                .map(Heard::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
