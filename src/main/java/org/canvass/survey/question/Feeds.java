package org.canvass.survey.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an answer is used for, so that nothing but the definition knows which question it is. */
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
    PERMISSION("single", Set.of("yes", "no"));

    private final String type;
    private final Set<String> meanings;

    Feeds(String type, Set<String> meanings) {
        this.type = type;
        this.meanings = meanings;
    }

    public static Optional<Feeds> named(String name) {
        return Arrays.stream(values())
                .filter(feeds -> feeds.word().equals(name))
                .findFirst();
    }

    /** The word of the definition. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of question it must be. */
    public String type() {
        return type;
    }

    /** What its options may mean; empty where options have no fixed meaning. */
    public Set<String> meanings() {
        return meanings;
    }
}
