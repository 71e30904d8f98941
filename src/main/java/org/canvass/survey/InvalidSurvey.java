package org.canvass.survey;

import java.util.List;
import java.util.stream.Collectors;
import org.canvass.survey.yaml.Problem;

/** A definition that cannot be asked, with everything wrong in it, one line each: {@code file:line: sentence}. */
public class InvalidSurvey extends RuntimeException {
    private static final int MOST_SHOWN = 50;

    private final transient List<Problem> problems;

    public InvalidSurvey(List<Problem> problems) {
        super(sentence(problems));
        this.problems = List.copyOf(problems);
    }

    /** In the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }

    private static String sentence(List<Problem> problems) {
        String shown =
                problems.stream().limit(MOST_SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_SHOWN;
        return more > 0 ? shown + "\n(and " + more + " more)" : shown;
    }
}
