package org.canvass.account;

/** What is known of an account as of a day, beside its {@link Figure}s over periods. */
public enum FactKind {
    /** The largest share they would give one supplier, 0..1. */
    CEILING,
    /** How much care they get: 1 light, 2 standard, 3 close. */
    TIER,
    /** How well a prospect suits us, 0..1. */
    FIT,
    /** How much of what they have from us is in use, 0..1. */
    ADOPTION,
    /** Whether there is a plan that both sides follow: 1 or 0. */
    JOINT_PLAN,
    /** The day anybody of ours was last in touch. */
    LAST_CONTACT,
    /** Problems that wait to be solved. */
    PROBLEMS_OPEN,
    /** Problems solved within twelve months. */
    PROBLEMS_CLOSED,
    /** How loyal they are by a measure of the organization's own, -100..100; answers to a survey count before it. */
    LOYALTY,
    /** What they spend a year with any vendor, as somebody estimates it. */
    SPEND,
    /** What they could spend over five years with any vendor, as somebody estimates it. */
    POTENTIAL
}
