package org.canvass.account.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known of an account itself, whatever it buys or says.
 *
 * @param since the day business began; null where nobody knows
 * @param country as the files write it; null where unknown
 * @param contacts people known there who have not left
 * @param loyalty by a measure of the organization's own, -100 to 100; null where no file says
 * @param loyaltyOn the day it speaks for; null where no file says
 */
public record Acquaintance(LocalDate since, String country, int contacts, BigDecimal loyalty, LocalDate loyaltyOn) {

    /** One of whose loyalty no file says anything. */
    public Acquaintance(LocalDate since, String country, int contacts) {
        this(since, country, contacts, null, null);
    }

    /** Of an account that is not there any more. */
    public static final Acquaintance UNKNOWN = new Acquaintance(null, null, 0);

    /** Whether its first months are not over yet; an account of which nobody knows since when is not new. */
    public boolean isNew(LocalDate asOf, int months) {
        return since != null && since.plusMonths(months).isAfter(asOf);
    }
}
