package org.canvass.report.deeper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.canvass.account.FactKind;
import org.canvass.account.facts.Profile;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.deeper.Candidate;
import org.canvass.segmentation.deeper.Candidate.Offer;
import org.canvass.segmentation.deeper.DecisionStructure;
import org.canvass.segmentation.deeper.HiddenValue.Listing;
import org.canvass.segmentation.deeper.PlanRule.Plan;
import org.canvass.segmentation.deeper.ServiceTier;

/**
 * What is known of an account beyond its place.
 *
 * @param placed where the wave placed it
 * @param levels of the placement's inputs that the lists ask for
 * @param touches replies, clicks and meetings of twelve months; null where nobody counted
 * @param since the day they became a customer; null where unknown
 * @param target how much care its segment should get; null where nobody has decided
 * @param plan own or segment plan; null where the revenue or the threshold is unknown
 * @param offers products that suit and are not taken
 * @param upsideThird in which third of all accounts its upside lies, 3 the highest; null where unknown
 * @param listings the hidden-value lists it is on
 */
public record Depth(
        PlacedAccount placed,
        Levels levels,
        Money money,
        Profile profile,
        CustomerWords words,
        DecisionStructure deciders,
        Integer touches,
        LocalDate since,
        ServiceTier target,
        Plan plan,
        List<Offer> offers,
        Integer upsideThird,
        List<Listing> listings,
        LocalDate today) {

    /**
     * What the placement says.
     *
     * @param appetiteAsked whether the customer said it, in this wave or carried into it
     */
    public record Levels(
            boolean appetiteAsked, boolean trustAsked, boolean split, Integer products, Integer engagement) {

        static final Levels UNKNOWN = new Levels(false, false, false, null, null);
    }

    /** How much care it gets; null where nobody has recorded it. */
    public ServiceTier tier() {
        return ServiceTier.of(profile.count(FactKind.TIER));
    }

    /** Days since anybody of ours was last in touch; null where nobody recorded it. */
    public Integer daysUntouched() {
        LocalDate last = profile.lastContact();
        return last == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(last, today));
    }

    /** Whole months as a customer; null where unknown. */
    public Integer monthsWithUs() {
        return since == null || since.isAfter(today)
                ? null
                : (int) Period.between(since, today).toTotalMonths();
    }

    /** The upside; null where unknown. */
    public BigDecimal upside() {
        return money.wallet().upside().orElse(null);
    }

    Candidate candidate() {
        Told<Integer> early = words.level("involvedEarly");
        return new Candidate(
                placed.appetite() == null ? null : Appetite.valueOf(placed.appetite()),
                levels.appetiteAsked(),
                placed.stage() == null ? null : Stage.of(placed.stage()),
                levels.trustAsked(),
                levels.split(),
                upsideThird,
                money.asked(),
                tier(),
                target,
                daysUntouched(),
                levels.products(),
                levels.engagement(),
                offers,
                early == null ? null : early.value(),
                profile.jointPlan());
    }

    Depth listed(Integer third, List<Listing> lists) {
        return new Depth(
                placed, levels, money, profile, words, deciders, touches, since, target, plan, offers, third, lists,
                today);
    }
}
