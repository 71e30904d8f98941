package org.canvass.segmentation.deeper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.deeper.Candidate.Offer;

/**
 * Which accounts hold more value than we draw from the relationship, and which are rightly left alone. Each account is
 * on a list for reasons that can be told to the customer's face.
 *
 * @param untouchedDays after more than so many days without contact an account counts as untouched
 * @param fewestPeers below so many peers nothing is concluded from what they take
 */
public record HiddenValue(int untouchedDays, int fewestPeers) {

    /** The rule as the method gives it. */
    public static final HiddenValue STANDARD = new HiddenValue(90, 5);

    private static final int TOP_THIRD = 3;
    private static final int MEDIUM = 2;
    private static final int FREQUENTLY = 3;
    private static final int EARLY = 4;

    /** The lists. */
    public enum Kind {
        /** They want more, there is much to gain, and we do too little for them. */
        UNDERSERVED,
        /** Something suits them, and they asked for it, or most of their peers take it. */
        CROSS_SELL,
        /** Trust, appetite and closeness are there; the joint plan is not. */
        PARTNERSHIP,
        /** They want no more, and are served well as they are. A right outcome. */
        LIGHT_TOUCH
    }

    /** Why an account is on a list. */
    public enum Because {
        WANTS_MORE,
        MUCH_TO_GAIN,
        TIER_BELOW_TARGET,
        UNTOUCHED,
        ROOM_FOR_PRODUCTS,
        ASKED_FOR_IT,
        PEERS_TAKE_IT,
        TRUSTS_DEEPLY,
        ENGAGED,
        INVOLVES_US_EARLY,
        NO_JOINT_PLAN,
        WANTS_NO_MORE
    }

    /**
     * One account on one list.
     *
     * @param evidence asked where the customer's own words put it there, assumed where nobody asked
     * @param offers what to offer; only of a cross-sell
     */
    public record Listing(Kind kind, Evidence evidence, List<Because> because, List<Offer> offers) {}

    /** The lists the account is on; mostly none. */
    public List<Listing> of(Candidate account) {
        List<Listing> listings = new ArrayList<>();
        underserved(account).ifPresent(listings::add);
        crossSell(account).ifPresent(listings::add);
        partnership(account).ifPresent(listings::add);
        lightTouch(account).ifPresent(listings::add);
        return listings;
    }

    /** Whether so many days without contact are too many; unknown is not. */
    public boolean untouched(Integer days) {
        return days != null && days > untouchedDays;
    }

    private Optional<Listing> underserved(Candidate account) {
        if (account.appetite() != Appetite.YES || !is(account.upsideThird(), TOP_THIRD)) {
            return Optional.empty();
        }
        List<Because> because = new ArrayList<>(List.of(Because.WANTS_MORE, Because.MUCH_TO_GAIN));
        boolean below = account.tier() != null
                && account.target() != null
                && account.tier().below(account.target());
        boolean untouched = untouched(account.daysUntouched());
        if (below) {
            because.add(Because.TIER_BELOW_TARGET);
        }
        if (untouched) {
            because.add(Because.UNTOUCHED);
        }
        return below || untouched
                ? Optional.of(new Listing(
                        Kind.UNDERSERVED, both(account.appetiteAsked(), account.upsideAsked()), because, List.of()))
                : Optional.empty();
    }

    private Optional<Listing> crossSell(Candidate account) {
        boolean room = account.productsLevel() != null && account.productsLevel() <= MEDIUM;
        if (!room || account.appetite() == Appetite.NO) {
            return Optional.empty();
        }
        List<Offer> ticked = account.offers().stream().filter(Offer::ticked).toList();
        List<Offer> taken = ticked.isEmpty()
                ? account.offers().stream().filter(this::mostPeersTakeIt).toList()
                : ticked;
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Listing(
                Kind.CROSS_SELL,
                ticked.isEmpty() ? Evidence.ASSUMED : Evidence.ASKED,
                List.of(Because.ROOM_FOR_PRODUCTS, ticked.isEmpty() ? Because.PEERS_TAKE_IT : Because.ASKED_FOR_IT),
                taken));
    }

    private Optional<Listing> partnership(Candidate account) {
        boolean trusts = account.trust() != null && account.trust().compareTo(Stage.KNOWLEDGE_BASED) >= 0;
        boolean all = trusts
                && account.trustAsked()
                && account.appetite() == Appetite.YES
                && account.appetiteAsked()
                && is(account.engagementLevel(), FREQUENTLY)
                && account.involvedEarly() != null
                && account.involvedEarly() >= EARLY
                && !account.split()
                && !Boolean.TRUE.equals(account.jointPlan());
        return all
                ? Optional.of(new Listing(
                        Kind.PARTNERSHIP,
                        Evidence.ASKED,
                        List.of(
                                Because.TRUSTS_DEEPLY,
                                Because.WANTS_MORE,
                                Because.ENGAGED,
                                Because.INVOLVES_US_EARLY,
                                Because.NO_JOINT_PLAN),
                        List.of()))
                : Optional.empty();
    }

    private static Optional<Listing> lightTouch(Candidate account) {
        return account.appetite() == Appetite.NO && account.appetiteAsked()
                ? Optional.of(new Listing(Kind.LIGHT_TOUCH, Evidence.ASKED, List.of(Because.WANTS_NO_MORE), List.of()))
                : Optional.empty();
    }

    private boolean mostPeersTakeIt(Offer offer) {
        return offer.peers() >= fewestPeers && 2 * offer.peersTaking() > offer.peers();
    }

    private static Evidence both(boolean one, boolean other) {
        return one && other ? Evidence.ASKED : one || other ? Evidence.PARTLY_ASKED : Evidence.ASSUMED;
    }

    private static boolean is(Integer level, int wanted) {
        return level != null && level == wanted;
    }
}
