package org.canvass.report.deeper.settings;

import java.math.BigDecimal;
import java.util.Map;
import org.canvass.segmentation.deeper.HiddenValue;
import org.canvass.segmentation.deeper.PlanRule;
import org.canvass.segmentation.deeper.ServiceTier;

/**
 * What the organization has decided about digging deeper; where it has not, the method's own numbers hold.
 *
 * @param ownPlanFrom the smallest revenue of twelve months that is worth an own plan; null where nobody has set one
 * @param untouchedDays after more days without contact an account counts as untouched
 * @param tiers how much care the accounts of each segment should get; a segment may be missing
 */
public record DeeperSettings(BigDecimal ownPlanFrom, int untouchedDays, Map<Integer, ServiceTier> tiers) {

    /** The shortest time without contact that can be set. */
    public static final int FEWEST_DAYS = 7;

    /** The longest time without contact that can be set. */
    public static final int MOST_DAYS = 730;

    /** What holds where nobody has decided anything. */
    static final DeeperSettings USUAL = new DeeperSettings(null, HiddenValue.STANDARD.untouchedDays(), Map.of());

    /** How much care segments are usually given: light, standard where trust begins to grow, close from there on. */
    private static final Map<String, Map<Integer, ServiceTier>> USUAL_TIERS = Map.of(
            "canvas",
            Map.of(
                    1, ServiceTier.LIGHT,
                    2, ServiceTier.STANDARD,
                    3, ServiceTier.STANDARD,
                    4, ServiceTier.CLOSE,
                    5, ServiceTier.CLOSE,
                    6, ServiceTier.CLOSE),
            "loyalty-value",
            Map.of(
                    1, ServiceTier.LIGHT,
                    2, ServiceTier.STANDARD,
                    3, ServiceTier.CLOSE,
                    4, ServiceTier.CLOSE));

    static Map<Integer, ServiceTier> usualTiers(String model) {
        return USUAL_TIERS.getOrDefault(model, Map.of());
    }

    /** Who gets a plan of their own. */
    public PlanRule planRule() {
        return new PlanRule(ownPlanFrom);
    }

    /** Who is on which list. */
    public HiddenValue hiddenValue() {
        return new HiddenValue(untouchedDays, HiddenValue.STANDARD.fewestPeers());
    }
}
