package org.canvass.segmentation.model;

/**
 * What a model says about hearing people, and about whoever is new.
 *
 * @param contacts how much each contact's answer weighs
 * @param carriedDays how many days an earlier answer of the customer counts
 * @param estimateDays how many days an account manager's estimate counts
 * @param newMonths how many months an account counts as new
 * @param currency the currency that amounts in the model are meant in; null where there are none
 */
public record Settings(Weights contacts, int carriedDays, int estimateDays, Integer newMonths, String currency) {

    private static final int A_YEAR = 12;

    public Settings {
        newMonths = newMonths == null ? A_YEAR : newMonths;
    }

    /** The weight of an answer by the contact's part, each 1 or more. */
    public record Weights(int decides, int advises, int uses, int none, int unknown) {

        public int of(Part part) {
            return switch (part) {
                case DECIDES -> decides;
                case ADVISES -> advises;
                case USES -> uses;
                case NONE -> none;
                case UNKNOWN -> unknown;
            };
        }
    }
}
