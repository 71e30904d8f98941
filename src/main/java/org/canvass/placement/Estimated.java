package org.canvass.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;
import org.canvass.staff.EstimateFact;

/**
 * What an account manager thinks, where it may stand in for an answer. It never counts as asked; and it may say that
 * something would suit an account, but never that nothing would, because that would settle what only asking settles.
 *
 * @param trust the stage; null where they did not say
 * @param appetite null where they did not say
 * @param suited products that would suit, at least 1; null where they named none
 */
record Estimated(Part<Stage> trust, Part<Appetite> appetite, Part<Integer> suited) {

    static final Estimated NOTHING = new Estimated(null, null, null);

    /**
     * One part of an estimate.
     *
     * @param day the day it speaks for; one given beside a wave speaks for the wave's own day
     * @param heard recent or earlier where it rests on having asked; judgement, or null, where it does not
     */
    record Part<T>(T what, LocalDate day, String heard) {}

    /** Of the facts that could stand in, the best first. */
    static Estimated of(List<EstimateFact> facts, UUID wave, LocalDate asOf, ZoneId zone) {
        return new Estimated(
                part(facts, fact -> fact.trust() == null ? null : Stage.of(fact.trust()), wave, asOf, zone),
                part(facts, fact -> fact.appetite() == null ? null : Appetite.of(fact.appetite()), wave, asOf, zone),
                part(
                        facts,
                        fact -> fact.suited() == null || fact.suited() == 0 ? null : fact.suited(),
                        wave,
                        asOf,
                        zone));
    }

    static LocalDate day(Part<?> part) {
        return part == null ? null : part.day();
    }

    private static <T> Part<T> part(
            List<EstimateFact> facts, Function<EstimateFact, T> says, UUID wave, LocalDate asOf, ZoneId zone) {
        return facts.stream()
                .filter(fact -> says.apply(fact) != null)
                .findFirst()
                .map(fact -> new Part<>(
                        says.apply(fact), wave.equals(fact.beside()) ? asOf : day(fact.givenAt(), zone), fact.heard()))
                .orElse(null);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
