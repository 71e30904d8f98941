package org.canvass.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.canvass.segmentation.Evidence;

/**
 * An account as a wave placed it, as reports read it.
 *
 * @param manager who looks after it; null where nobody does
 * @param x column 1..3; null while open
 * @param y row 1..3; null while open
 * @param segment null while unplaced
 * @param possible the segments it may be in, such as {@code 2|4}
 * @param stage the stage of trust by its code; null where nobody said
 * @param appetite NO, MAYBE or YES; null where nobody said
 * @param revenue of the twelve months up to the wave, in the organization's currency; null where unknown
 * @param invited contacts asked in the wave
 * @param heard contacts who posted at least one page
 * @param held the segment a person has set beside the computed one, in force today; null where nobody has. Nothing counts
 *     it.
 */
public record PlacedAccount(
        UUID id,
        String externalId,
        String name,
        String manager,
        Integer x,
        Integer y,
        Integer segment,
        String possible,
        Evidence evidence,
        String stage,
        String appetite,
        BigDecimal revenue,
        int invited,
        int heard,
        Integer held) {

    /** One whose computed segment stands alone. */
    public PlacedAccount(
            UUID id,
            String externalId,
            String name,
            String manager,
            Integer x,
            Integer y,
            Integer segment,
            String possible,
            Evidence evidence,
            String stage,
            String appetite,
            BigDecimal revenue,
            int invited,
            int heard) {
        this(
                id,
                externalId,
                name,
                manager,
                x,
                y,
                segment,
                possible,
                evidence,
                stage,
                appetite,
                revenue,
                invited,
                heard,
                null);
    }

    /** The revenue as a number to add up: unknown counts as nothing. */
    public BigDecimal money() {
        return revenue == null ? BigDecimal.ZERO : revenue;
    }

    /** "12 345"; a dash where the revenue is unknown. */
    public String revenueText() {
        return Figures.whole(revenue);
    }

    /** "one of 2, 4", or how many segments are open where they are many. */
    public String possibleText() {
        String[] open = possible.split("\\|");
        return open.length > 3 ? "one of " + open.length + " segments" : "one of " + String.join(", ", open);
    }

    /** "Knowledge Based"; null where nobody said. */
    public String stageName() {
        return stage == null ? null : StageWords.of(stage);
    }

    /** "Yes"; null where nobody said. */
    public String appetiteName() {
        return appetite == null
                ? null
                : appetite.charAt(0) + appetite.substring(1).toLowerCase();
    }

    /** {@code asked}, {@code partly-asked} or {@code assumed}: how pages mark the evidence. */
    public String mark() {
        return evidence.name().toLowerCase().replace('_', '-');
    }
}
