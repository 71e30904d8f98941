package org.canvass.report.deeper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.canvass.report.Figures;
import org.canvass.report.StageWords;
import org.canvass.segmentation.deeper.Candidate.Offer;
import org.canvass.segmentation.deeper.HiddenValue.Because;
import org.canvass.segmentation.deeper.HiddenValue.Listing;
import org.canvass.segmentation.deeper.ServiceTier;

/** How pages say what lies deeper, in sentences that could be read out to the customer. */
public final class DepthWords {

    private DepthWords() {}

    /** Why an account is on a list, a sentence each. */
    public static List<String> why(Depth depth, Listing listing) {
        return listing.because().stream()
                .map(because -> why(depth, listing, because))
                .toList();
    }

    private static String why(Depth depth, Listing listing, Because because) {
        return switch (because) {
            case WANTS_MORE ->
                depth.levels().appetiteAsked() ? "They said they want to do more." : "We believe they want to do more.";
            case MUCH_TO_GAIN -> "The upside is in the highest third of all.";
            case TIER_BELOW_TARGET ->
                "Service is " + tier(depth.tier()) + "; their segment should get " + tier(depth.target()) + " care.";
            case UNTOUCHED -> "Nobody has been in touch for " + depth.daysUntouched() + " days.";
            case ROOM_FOR_PRODUCTS ->
                depth.levels().products() == 1
                        ? "They take hardly any of our products."
                        : "They take some of our products.";
            case ASKED_FOR_IT -> "They asked to hear about " + names(listing.offers()) + ".";
            case PEERS_TAKE_IT -> peers(listing.offers());
            case TRUSTS_DEEPLY -> "Trust is " + StageWords.of(depth.placed().stage()) + ", they said.";
            case ENGAGED ->
                depth.touches() == null
                        ? "We are in touch all the time."
                        : depth.touches() + " touches in twelve months.";
            case INVOLVES_US_EARLY ->
                "They bring us in early: "
                        + depth.words().level("involvedEarly").value() + " of 5.";
            case NO_JOINT_PLAN ->
                depth.profile().jointPlan() == null ? "No joint plan is on record." : "There is no joint plan yet.";
            case WANTS_NO_MORE -> "They said that more is not what they want.";
        };
    }

    /** "light", "standard", "close". */
    public static String tier(ServiceTier tier) {
        return tier == null ? "not recorded" : tier.name().toLowerCase();
    }

    /** 0.684 is "68%"; nothing is a dash. */
    public static String percent(Optional<BigDecimal> share) {
        return Figures.percent(share.map(BigDecimal::doubleValue));
    }

    /** As {@link #percent(Optional)}; null is a dash. */
    public static String percent(BigDecimal share) {
        return percent(Optional.ofNullable(share));
    }

    /** As {@link #percent(Optional)}. */
    public static String percent(OptionalDouble share) {
        return Figures.percent(share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty());
    }

    /** "5 years", "7 months"; a dash where unknown. */
    public static String tenure(Integer months) {
        if (months == null) {
            return "–";
        }
        if (months < 24) {
            return months + (months == 1 ? " month" : " months");
        }
        return months / 12 + " years";
    }

    /** "Seafood, Produce". */
    public static String names(List<Offer> offers) {
        return String.join(", ", offers.stream().map(Offer::product).toList());
    }

    private static String peers(List<Offer> offers) {
        Offer first = offers.get(0);
        String begin = first.peersTaking() + " of " + first.peers() + " peers take " + first.product();
        return offers.size() == 1
                ? begin + "."
                : begin + "; most also " + names(offers.subList(1, offers.size())) + ".";
    }

    /** What a code of the survey means, in words; the code itself where nobody gave it any. */
    public static String said(String code) {
        return switch (code) {
            case "shrink" -> "shrinks";
            case "hold" -> "holds";
            case "grow" -> "grows";
            case "one-person" -> "one person decides";
            case "few" -> "a few people agree";
            case "committee" -> "a formal committee";
            case "tender" -> "by tender";
            case "purchasing" -> "purchasing";
            case "finance" -> "finance";
            case "operations" -> "operations";
            case "technical" -> "technical people";
            case "management" -> "general management";
            case "adviser" -> "an outside adviser";
            case "nobody" -> "nobody";
            default -> code.replace('-', ' ');
        };
    }

    /** What a need is called. */
    public static String need(String about) {
        return switch (about) {
            case "quality" -> "Quality of what is delivered";
            case "delivery" -> "Delivery when agreed";
            case "design" -> "Help at the design or planning stage";
            case "cost" -> "Overall cost to them";
            case "service" -> "Service and support when needed";
            case "ideas" -> "New ideas";
            default -> about.isEmpty() ? about : Character.toUpperCase(about.charAt(0)) + about.substring(1);
        };
    }
}
