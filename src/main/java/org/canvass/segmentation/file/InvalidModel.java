package org.canvass.segmentation.file;

import java.util.List;

/** A model file that cannot be used, with everything that is wrong with it at once. */
public final class InvalidModel extends RuntimeException {
    private final List<String> problems;

    InvalidModel(String file, List<String> problems) {
        super("The segmentation model " + file + " cannot be used. Please correct:\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as {@code file:line: what is wrong}, in the order of the lines. */
    public List<String> problems() {
        return problems;
    }
}
