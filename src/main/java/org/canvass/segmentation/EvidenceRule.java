package org.canvass.segmentation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Map;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Settings;

/**
 * Where appetite (Q3) and trust (Q6) come from, and what that makes of a placement.
 *
 * @param carriedDays how many days an earlier answer of the customer counts, the last day included
 * @param estimateDays how many days an account manager's estimate counts, the last day included
 */
public record EvidenceRule(int carriedDays, int estimateDays) {

    /** The source of one of the two answers, the best first. */
    public enum Source {
        THIS_WAVE,
        CARRIED,
        ESTIMATE,
        NONE;

        /** Whether the customer said it; an estimate never counts as asked. */
        public boolean isCustomer() {
            return this == THIS_WAVE || this == CARRIED;
        }
    }

    /**
     * When somebody last said something about one question; null where nobody did.
     *
     * @param inThisWave the day the customer answered it in the wave being placed
     * @param earlier the day of the customer's latest answer outside that wave
     * @param estimate the day of the account manager's latest estimate
     */
    public record Said(LocalDate inThisWave, LocalDate earlier, LocalDate estimate) {}

    public static EvidenceRule of(Settings settings) {
        return new EvidenceRule(settings.carriedDays(), settings.estimateDays());
    }

    /** The first source that exists on the day: this wave, carried, estimate, none. What came later does not count. */
    public Source source(Said said, LocalDate asOf) {
        if (said.inThisWave() != null && !said.inThisWave().isAfter(asOf)) {
            return Source.THIS_WAVE;
        }
        if (within(carriedDays, said.earlier(), asOf)) {
            return Source.CARRIED;
        }
        return within(estimateDays, said.estimate(), asOf) ? Source.ESTIMATE : Source.NONE;
    }

    /**
     * The evidence of a placement.
     *
     * @param nothingLeftToSell whether Q2 is zero: then appetite changes nothing and is not counted as missing
     */
    public Evidence evidence(Source appetite, Source trust, boolean nothingLeftToSell) {
        boolean appetiteSettled = appetite.isCustomer() || nothingLeftToSell;
        if (appetiteSettled && trust.isCustomer()) {
            return Evidence.ASKED;
        }
        return appetite.isCustomer() || trust.isCustomer() ? Evidence.PARTLY_ASKED : Evidence.ASSUMED;
    }

    /**
     * The evidence of a placement by any model. An answer that can change nothing, because its axis is settled without
     * it, is not counted as missing; but where the customer said nothing at all the placement is assumed.
     *
     * @param answers the source of every input that is an answer, by key
     */
    public static Evidence evidence(SegmentationModel model, Inputs inputs, Map<String, Source> answers) {
        boolean heard = answers.entrySet().stream()
                .anyMatch(one -> model.places(one.getKey()) && one.getValue().isCustomer());
        boolean missing = answers.entrySet().stream()
                .anyMatch(one -> !one.getValue().isCustomer()
                        && (needs(model.x(), one.getKey(), inputs) || needs(model.y(), one.getKey(), inputs)));
        return !heard ? Evidence.ASSUMED : missing ? Evidence.PARTLY_ASKED : Evidence.ASKED;
    }

    private static boolean needs(Axis axis, String input, Inputs inputs) {
        return axis.uses(input) && !axis.settledWithout(input, inputs::level, inputs.isNew());
    }

    private static boolean within(int days, LocalDate said, LocalDate asOf) {
        return said != null && !said.isAfter(asOf) && DAYS.between(said, asOf) <= days;
    }
}
