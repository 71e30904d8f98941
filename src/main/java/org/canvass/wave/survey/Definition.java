package org.canvass.wave.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canvass.survey.InvalidSurvey;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.survey.yaml.Problem;

/**
 * A definition as somebody sent it, hostile until proven harmless: measured first, then read as data and nothing else.
 *
 * @param survey empty where something is wrong
 * @param problems in the order of lines, at most {@link #MOST_PROBLEMS}
 */
record Definition(String yaml, Optional<Survey> survey, List<Problem> problems) {
    /** The longest text taken; the relationship survey in four languages has 30 000. */
    static final int MOST_CHARACTERS = 300_000;

    static final int MOST_PROBLEMS = 50;
    private static final String FILE = "survey.yaml";

    /** @param key the key it must keep; null where it may be any that is not taken by the program */
    static Definition of(String sent, String key) {
        String yaml = sent.replace("\r\n", "\n").replace('\r', '\n');
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(
                    yaml.substring(0, MOST_CHARACTERS),
                    "The text has " + yaml.length() + " characters; at most " + MOST_CHARACTERS
                            + " are taken. What is shown here was cut off there.");
        }
        if (yaml.isBlank()) {
            return refused("", "There is nothing here yet. Begin with a copy of one that comes with Canvass.");
        }
        try {
            Survey survey = Surveys.parse(FILE, yaml);
            if (key != null && !survey.key().equals(key)) {
                return refused(yaml, "The key must stay “" + key + "”: waves know the survey by it.");
            }
            if (survey.forStaff()) {
                return refused(
                        yaml,
                        "The account managers are asked by the survey that comes with Canvass, as it is laid beside the"
                                + " customers’ answers. Take the line “audience: staff” out.");
            }
            if (key == null && Surveys.shipped(survey.key()).isPresent()) {
                return refused(
                        yaml,
                        "The key “" + survey.key() + "” belongs to a survey that comes with Canvass. Choose another.");
            }
            return new Definition(yaml, Optional.of(survey), List.of());
        } catch (InvalidSurvey invalid) {
            List<Problem> problems = new ArrayList<>(
                    invalid.problems().stream().limit(MOST_PROBLEMS).toList());
            return new Definition(yaml, Optional.empty(), problems);
        }
    }

    /** The line at fault with the lines around it, each with its number. */
    List<Line> around(Problem problem) {
        List<String> lines = yaml.lines().toList();
        List<Line> around = new ArrayList<>();
        for (int i = Math.max(1, problem.line() - 1); i <= Math.min(lines.size(), problem.line() + 1); i++) {
            String text = lines.get(i - 1);
            around.add(new Line(i, text.length() > 160 ? text.substring(0, 160) + "…" : text, i == problem.line()));
        }
        return around;
    }

    /** A line of the text; {@code wrong} where the problem is. */
    record Line(int number, String text, boolean wrong) {}

    /** The line of the key, which is what whole-text problems are about. */
    private static Definition refused(String yaml, String sentence) {
        List<String> lines = yaml.lines().toList();
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("key:")) {
                line = i + 1;
                break;
            }
        }
        return new Definition(yaml, Optional.empty(), List.of(new Problem(FILE, line, sentence)));
    }
}
