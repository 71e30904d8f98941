package org.canvass.survey.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer is used for, so that nothing but the definition knows which question it is. A definition writes the
 * word ({@code feeds: share-of-wallet}), the answer's row the name, and whoever counts asks for the fact
 * ({@code shareOfWallet}).
 */
public enum Feeds {
    /** The stage of trust (Q6). */
    TRUST("single", Set.of("everyday", "risk", "knowledge", "identification")),
    /** Whether they want more (Q3). */
    APPETITE("single", Set.of("No", "Maybe", "Yes")),
    /** The products they would like to hear about (the cross-sell list). */
    INTEREST("multi", Set.of()),
    /** 0 to 10 (NPS, the loyalty axis). */
    RECOMMEND("zero-to-ten", Set.of()),
    /** Their part in choosing suppliers: decides, advises, uses, none (the weight of their answers). */
    ROLE("single", Set.of("DM", "INF", "USE", "NONE")),
    /** What they wrote in their own words. */
    COMMENT("open", Set.of()),
    /** Whether they may be contacted about their answers. */
    PERMISSION("single", Set.of("yes", "no")),

    /** A statement of the trust scale, 1 to 5; about one of the four stages, several of which belong together. */
    TRUST_ITEM("one-to-five", Set.of()),
    /** The statement that is not scored but shows whether the others were read; 5 is distrust. */
    TRUST_CHECK("one-to-five", Set.of()),
    /** How much a need matters to them, 1 to 5; about the need. */
    NEED_IMPORTANCE("one-to-five", Set.of()),
    /** How well the supplier meets a need, 1 to 5; about the need. */
    NEED_PERFORMANCE("one-to-five", Set.of()),
    /** Who else could do most of it, in their words; the option chosen says nobody. */
    COMPETITOR("short", Set.of()),
    /** The supplier beside those, 1 much worse to 5 much better. */
    COMPARISON("one-to-five", Set.of()),
    /** How important what the supplier provides is to their results, 1 to 5. */
    IMPORTANCE("one-to-five", Set.of()),
    /** Where their market goes. */
    MARKET("single", Set.of("shrink", "hold", "grow")),
    /** Where they expect growth to come from, in their words. */
    GROWTH("open", Set.of()),
    /** Whether the supplier is brought in early, 1 to 5. */
    INVOLVED_EARLY("one-to-five", Set.of()),
    /** What they will need that nobody supplies well, in their words. */
    FUTURE_NEED("open", Set.of()),
    /** The supplier's share of what they spend, 0 to 1 by the value of the option. */
    SHARE_OF_WALLET("single", Set.of()),
    /** The largest share one supplier would get, 0 to 1 by the value of the option. */
    CEILING("single", Set.of()),
    /** Who else has a say. */
    WHO_ELSE("multi", Set.of()),
    /** How the choice is made. */
    PROCESS("single", Set.of()),

    /** Products that suit the account, as the people who look after it judge. */
    SUITED("multi", Set.of()),
    /** The needs that matter most to the account, by the same codes that needs are about. */
    TOP_NEEDS("multi", Set.of()),
    /** Whether an estimate rests on having asked. */
    HEARD("single", Set.of("recent", "earlier", "judgement")),
    /** Names of those who decide. */
    DECIDERS("names", Set.of()),
    /** Names of those who advise. */
    ADVISERS("names", Set.of()),
    /** Names of those who use what is bought. */
    USERS("names", Set.of()),
    /** What the account spends a year on what could be supplied, any vendor, in whole units of money. */
    SPEND("amount", Set.of()),
    /** What it could spend over five years, any vendor, in whole units of money. */
    FIVE_YEARS("amount", Set.of());

    private static final Set<Feeds> STAGED = Set.of(TRUST_ITEM);
    private static final Set<Feeds> OF_NEEDS = Set.of(NEED_IMPORTANCE, NEED_PERFORMANCE);
    private static final Set<Feeds> VALUED = Set.of(SHARE_OF_WALLET, CEILING);

    private final String type;
    private final Set<String> meanings;

    Feeds(String type, Set<String> meanings) {
        this.type = type;
        this.meanings = meanings;
    }

    public static Optional<Feeds> named(String word) {
        return Arrays.stream(values())
                .filter(feeds -> feeds.word().equals(word))
                .findFirst();
    }

    /** The word of the definition: share-of-wallet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the fact it becomes: shareOfWallet. */
    public String fact() {
        StringBuilder fact = new StringBuilder();
        for (String part : word().split("-")) {
            fact.append(fact.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return fact.toString();
    }

    /** The type of question it must be. */
    public String type() {
        return type;
    }

    /** What its options may mean; empty where options have no fixed meaning. */
    public Set<String> meanings() {
        return meanings;
    }

    /** Whether its questions say what they are about, so that there may be several. */
    public boolean hasAbout() {
        return STAGED.contains(this) || OF_NEEDS.contains(this);
    }

    /** What its questions may be about; empty where anything. */
    public Set<String> abouts() {
        return STAGED.contains(this) ? TRUST.meanings : Set.of();
    }

    /** Whether several of its questions may be about the same. */
    public boolean several() {
        return STAGED.contains(this);
    }

    /** Whether its options stand for numbers. */
    public boolean valued() {
        return VALUED.contains(this);
    }
}
