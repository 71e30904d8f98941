package org.canvass.account.facts;

/**
 * How many products an account takes and could take, as of a day. Null is unknown, which is not 0.
 *
 * @param taken products taken: null where neither a file nor a purchase ever said anything
 * @param suited products that suit the account: null where no file ever said anything
 * @param suitedNotTaken suited products that nobody says are taken: null where {@code suited} is
 */
public record Holding(Integer taken, Integer suited, Integer suitedNotTaken) {

    /** Of an account nobody has said anything about. */
    public static final Holding UNKNOWN = new Holding(null, null, null);
}
