package org.canvass.organization.site;

import java.util.Locale;

/** How pages write large counts. */
public final class Thousands {
    private static final char THIN_SPACE = '\u2009';

    private Thousands() {}

    /** 600000 with a thin space between the thousands. */
    public static String apart(long count) {
        return String.format(Locale.ENGLISH, "%,d", count).replace(',', THIN_SPACE);
    }
}
