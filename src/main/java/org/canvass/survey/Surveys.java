package org.canvass.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.canvass.survey.yaml.Problem;

/** Where surveys come from: the program's own folder, or the text a launched wave kept. */
public final class Surveys {
    private static final String FOLDER = "/surveys/";
    private static final int MOST_REMEMBERED = 200;

    /** Reading is pure, so the same text always gives the same survey; waves read theirs on every page. */
    private static final Map<Source, Survey> REMEMBERED = new ConcurrentHashMap<>();

    private Surveys() {}

    private record Source(String file, String yaml) {}

    /**
     * The survey written in this text. Cheap for a text read before.
     *
     * @param file the name that problems are reported under
     * @throws InvalidSurvey with everything that is wrong, when anything is
     */
    public static Survey parse(String file, String yaml) {
        Source source = new Source(file, yaml);
        Survey known = REMEMBERED.get(source);
        if (known != null) {
            return known;
        }
        Survey survey = SurveyReader.read(file, yaml);
        if (REMEMBERED.size() >= MOST_REMEMBERED) {
            REMEMBERED.clear();
        }
        REMEMBERED.put(source, survey);
        return survey;
    }

    /**
     * Every survey that comes with the program, in the order of {@code surveys/index.txt}.
     *
     * @throws InvalidSurvey with everything that is wrong in any of them
     */
    public static List<Survey> loadAll() {
        List<Survey> surveys = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : index()) {
            try {
                surveys.add(parse("surveys/" + file, resource(file)));
            } catch (InvalidSurvey invalid) {
                problems.addAll(invalid.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSurvey(problems);
        }
        return List.copyOf(surveys);
    }

    /** A folder inside a jar cannot be listed everywhere, so its files are named in an index. */
    private static List<String> index() {
        return resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String resource(String file) {
        try (InputStream in = Surveys.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("surveys/" + file + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("surveys/" + file + " could not be read.", e);
        }
    }
}
