package org.canvass.segmentation.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canvass.segmentation.model.Input.Source;

/** Everything an input may be read from. A model that asks for anything else is refused, because nothing supplies it. */
public enum Field {
    /** Money of twelve months. */
    REVENUE(Source.FIGURES, true),
    /** Money of twelve months. */
    PROFIT(Source.FIGURES, true),
    /** Money of five years, with any vendor. */
    POTENTIAL(Source.FIGURES, true),
    /** Replies, human clicks and meetings of twelve months. */
    ENGAGEMENT(Source.FIGURES, true),
    /** Products that suit and are not taken: a count. */
    SUITED(Source.PRODUCTS, true),
    /** Products taken: a count. */
    TAKEN(Source.PRODUCTS, true),
    /** The stage of trust by its code. */
    TRUST(Source.ANSWERS, false),
    /** No, maybe or yes. */
    APPETITE(Source.ANSWERS, false),
    /** -100 to 100: 100 x (promoters - detractors) / respondents of the account, or as a file supplies it. */
    LOYALTY(Source.ANSWERS, true),
    /** Whole months since the first business: a count. */
    TENURE(Source.ACCOUNT, true),
    /** People known there who have not left: a count. */
    CONTACTS(Source.ACCOUNT, true),
    /** The country as the files write it, in small letters. */
    COUNTRY(Source.ACCOUNT, false);

    private final Source source;
    private final boolean number;

    Field(Source source, boolean number) {
        this.source = source;
        this.number = number;
    }

    /** The name in files, such as {@code revenue}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a number; otherwise it is a code, which only a map can read. */
    public boolean isNumber() {
        return number;
    }

    /** Whether it is an amount in the organization's currency. */
    public boolean isMoney() {
        return this == REVENUE || this == PROFIT || this == POTENTIAL;
    }

    /** The field of this name from this source; empty where nothing supplies it. */
    public static Optional<Field> of(Source source, String key) {
        return Arrays.stream(values())
                .filter(field -> field.source == source && field.key().equals(key))
                .findFirst();
    }

    /** The names of what a source supplies. */
    public static List<String> keys(Source source) {
        return Arrays.stream(values())
                .filter(field -> field.source == source)
                .map(Field::key)
                .toList();
    }
}
