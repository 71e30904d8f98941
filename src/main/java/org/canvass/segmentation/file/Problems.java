package org.canvass.segmentation.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that it is told once and whole. */
final class Problems {
    private record Problem(int line, String text) {}

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String text) {
        Problem problem = new Problem(line, text);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** Fails with everything found so far; does nothing where nothing was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidModel(
                    file,
                    found.stream()
                            .sorted(Comparator.comparingInt(Problem::line))
                            .map(problem -> file + ":" + problem.line() + ": " + problem.text())
                            .toList());
        }
    }
}
