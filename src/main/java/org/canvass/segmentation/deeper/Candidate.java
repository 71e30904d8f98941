package org.canvass.segmentation.deeper;

import java.util.List;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;

/**
 * What is known of one account when hidden value is looked for. Null is unknown, which is never taken for No or 0.
 *
 * @param appetiteAsked whether the appetite comes from the customer
 * @param trustAsked whether the stage of trust does
 * @param split whether its contacts answered two or more levels or stages apart
 * @param upsideThird in which third of the book its upside lies, 3 the highest
 * @param upsideAsked whether the customer said what the upside rests on
 * @param tier how much care it gets
 * @param target how much its segment should get
 * @param daysUntouched since anybody of ours was last in touch
 * @param productsLevel products taken: 1 low, 2 medium, 3 high
 * @param engagementLevel 1 rarely, 2 sometimes, 3 frequently
 * @param offers products that suit it and that it does not take
 * @param involvedEarly whether they bring us in early, as they said, 1..5
 * @param jointPlan whether there is one; null where nobody has recorded any
 */
public record Candidate(
        Appetite appetite,
        boolean appetiteAsked,
        Stage trust,
        boolean trustAsked,
        boolean split,
        Integer upsideThird,
        boolean upsideAsked,
        ServiceTier tier,
        ServiceTier target,
        Integer daysUntouched,
        Integer productsLevel,
        Integer engagementLevel,
        List<Offer> offers,
        Integer involvedEarly,
        Boolean jointPlan) {

    /**
     * A product that suits the account and that it does not take.
     *
     * @param ticked whether the customer asked to hear about it
     * @param peers accounts of the same segment of which it is known what they take, this one left out
     * @param peersTaking how many of them take it
     */
    public record Offer(String product, boolean ticked, int peersTaking, int peers) {}

    public Candidate {
        offers = List.copyOf(offers);
    }
}
