package org.canvass.account.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.canvass.account.AccountFact;
import org.canvass.account.FactKind;

/**
 * What is known of one account as of a day: one value a kind and source.
 *
 * @param own from the organization's own record
 * @param estimated by the account manager
 * @param lastTouches the last day of the latest period in which anybody counted a touch; null where nobody did
 * @param firstPurchase the day of the first purchase; null where there is none
 */
public record Profile(
        Map<FactKind, Value> own, Map<FactKind, Value> estimated, LocalDate lastTouches, LocalDate firstPurchase) {

    /** Of an account nobody has said anything about. */
    public static final Profile UNKNOWN = new Profile(Map.of(), Map.of(), null, null);

    /**
     * A known value.
     *
     * @param number an amount, share, count or level; null for a day
     * @param day null for anything but a day
     * @param asOf the day the source speaks for
     */
    public record Value(BigDecimal number, LocalDate day, LocalDate asOf) {}

    /** The organization's own record of a kind; null where there is none. */
    public Value of(FactKind kind) {
        return own.get(kind);
    }

    /** The own record's number; null where there is none. */
    public BigDecimal number(FactKind kind) {
        Value value = own.get(kind);
        return value == null ? null : value.number();
    }

    /** The own record's number as a whole one; null where there is none. */
    public Integer count(FactKind kind) {
        BigDecimal number = number(kind);
        return number == null ? null : number.intValue();
    }

    /** Whether there is a joint plan; null where nobody has recorded any. */
    public Boolean jointPlan() {
        BigDecimal number = number(FactKind.JOINT_PLAN);
        return number == null ? null : number.signum() > 0;
    }

    /**
     * The latest day on which anybody of ours can have been in touch; null where nobody recorded it. A day named by a
     * file is exact; of a period with touches its last day is taken, so that nobody is called untouched too early.
     */
    public LocalDate lastContact() {
        Value value = own.get(FactKind.LAST_CONTACT);
        LocalDate named = value == null ? null : value.day();
        if (named == null || lastTouches == null) {
            return named == null ? lastTouches : named;
        }
        return named.isAfter(lastTouches) ? named : lastTouches;
    }

    /** Gathers one account's values. */
    static final class Growing {
        private final Map<FactKind, Value> own = new EnumMap<>(FactKind.class);
        private final Map<FactKind, Value> estimated = new EnumMap<>(FactKind.class);
        private LocalDate lastTouches;
        private LocalDate firstPurchase;

        void value(FactKind kind, String source, Value value) {
            (source.equals(AccountFact.STAFF) ? estimated : own).put(kind, value);
        }

        void touched(LocalDate until) {
            lastTouches = until;
        }

        void bought(LocalDate first) {
            firstPurchase = first;
        }

        Profile profile() {
            return new Profile(own, estimated, lastTouches, firstPurchase);
        }
    }
}
