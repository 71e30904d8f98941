package org.canvass.segmentation.deeper;

/** How much care an account gets, the least first. */
public enum ServiceTier {
    /** Easy to deal with, few and well-planned letters. */
    LIGHT,
    /** Regular and well prepared. */
    STANDARD,
    /** Close, on every level. */
    CLOSE;

    /** 1 to 3, as it is kept. */
    public int level() {
        return ordinal() + 1;
    }

    /** The tier of a level from 1 to 3; null for null. */
    public static ServiceTier of(Integer level) {
        return level == null ? null : values()[level - 1];
    }

    public boolean below(ServiceTier other) {
        return compareTo(other) < 0;
    }
}
