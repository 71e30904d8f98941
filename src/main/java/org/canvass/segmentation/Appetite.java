package org.canvass.segmentation;

import java.util.Arrays;
import java.util.Locale;

/** Whether they want to do more with us, from No to Yes. Unknown is not No: it is no value at all. */
public enum Appetite {
    NO,
    MAYBE,
    YES;

    /** The code used in surveys, models and files: {@code no}, {@code maybe} or {@code yes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The appetite of a code, in any case of letters; fails in a sentence when there is none. */
    public static Appetite of(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(appetite -> appetite.code().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no appetite '" + code + "'. Use no, maybe or yes."));
    }
}
