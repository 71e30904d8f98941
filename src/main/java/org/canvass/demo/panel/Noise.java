package org.canvass.demo.panel;

/**
 * How far people's answers stray from the truth, as standard deviations on the scale of trust.
 *
 * @param contact between the contacts of one account, for good
 * @param placement of a contact's own placing, each time anew
 * @param appetite between what an account wants and what a contact says
 * @param recommend on the scale from 0 to 10
 */
public record Noise(double contact, double placement, double appetite, double recommend) {
    public static final Noise STANDARD = new Noise(0.4, 0.35, 0.25, 1.2);

    /** Everyone says exactly what is. */
    public static final Noise NONE = new Noise(0, 0, 0, 0);
}
