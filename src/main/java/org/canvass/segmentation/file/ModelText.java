package org.canvass.segmentation.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a model, changed where a program may: the version is counted, not written by hand. */
public final class ModelText {

    private static final Pattern VERSION = Pattern.compile("(?m)^version:[^\\n]*$");

    private ModelText() {}

    /** The same text with another version. */
    public static String withVersion(String yaml, int version) {
        Matcher line = VERSION.matcher(yaml);
        return line.find() ? line.replaceFirst("version: " + version) : "version: " + version + "\n" + yaml;
    }

    /** Whether two texts say the same, whatever version they bear. */
    public static boolean same(String one, String other) {
        return withVersion(one, 1).equals(withVersion(other, 1));
    }
}
