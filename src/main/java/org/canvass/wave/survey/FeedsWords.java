package org.canvass.wave.survey;

import org.canvass.survey.question.Basics;
import org.canvass.survey.question.Feeds;

/** What an answer is used for, as a consultant says it. */
final class FeedsWords {

    private FeedsWords() {}

    /** "the stage of trust: places the account"; null where the answer is only read. */
    static String of(Basics basics) {
        String about = basics.about().map(what -> " (" + what + ")").orElse("");
        return basics.feeds().map(feeds -> word(feeds) + about).orElse(null);
    }

    private static String word(Feeds feeds) {
        return switch (feeds) {
            case TRUST -> "the stage of trust, which places the account";
            case APPETITE -> "appetite, which places the account";
            case INTEREST -> "the cross-sell list";
            case RECOMMEND -> "the net promoter score and loyalty";
            case ROLE -> "how much their answers count";
            case COMMENT -> "comments";
            case PERMISSION -> "whether they may be contacted";
            case TRUST_ITEM -> "the trust scale";
            case TRUST_CHECK -> "the trust scale’s check; not scored";
            case NEED_IMPORTANCE -> "how much a need matters";
            case NEED_PERFORMANCE -> "how well a need is met";
            case COMPETITOR -> "competition";
            case COMPARISON -> "how we compare";
            case IMPORTANCE -> "how important we are to them";
            case MARKET -> "where their market goes";
            case GROWTH -> "where their growth comes from";
            case INVOLVED_EARLY -> "early involvement";
            case FUTURE_NEED -> "future needs";
            case SHARE_OF_WALLET -> "share of wallet";
            case CEILING -> "the most they give one supplier";
            case WHO_ELSE, PROCESS -> "the decision structure";
            case SUITED -> "suited products";
            case TOP_NEEDS -> "their most important needs";
            case HEARD -> "how far the estimate rests on asking";
            case DECIDERS, ADVISERS, USERS -> "the decision map";
            case SPEND -> "their yearly spend";
            case FIVE_YEARS -> "the five-year potential";
        };
    }
}
