package org.canvass.segmentation.file;

import java.util.List;
import org.canvass.survey.yaml.Problem;

/** A model file that cannot be used, with everything that is wrong with it at once. */
public final class InvalidModel extends RuntimeException {
    private final List<String> problems;

    InvalidModel(String file, List<Problem> problems) {
        super("The segmentation model " + file + " cannot be used. Please correct:\n  "
                + String.join("\n  ", lines(problems)));
        this.problems = lines(problems);
    }

    /** Each problem as {@code file:line: what is wrong}, in the order of the lines. */
    public List<String> problems() {
        return problems;
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
