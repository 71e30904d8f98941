package org.canvass.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canvass.survey.definition.Library;
import org.canvass.survey.definition.SurveyReader;
import org.canvass.survey.yaml.Problem;
import org.canvass.survey.yaml.YamlFile;

/** Where surveys come from: the program's own folder, or the text a launched wave kept. */
public final class Surveys {
    private static final String FOLDER = "/surveys/";
    private static final int MOST_REMEMBERED = 200;

    /** Reading is pure, so the same text always gives the same survey; waves read theirs on every page. */
    private static final Map<Source, Survey> REMEMBERED = new ConcurrentHashMap<>();

    private Surveys() {}

    private record Source(String file, String yaml) {}

    /** The shipped surveys with what was wrong with them, read once. */
    private record Shipped(List<Survey> surveys, List<Problem> problems, Library library) {
        static final Shipped INSTANCE = read();

        /** Each may take questions over from those before it. */
        private static Shipped read() {
            List<Survey> surveys = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            Library library = new Library();
            for (String file : index()) {
                try {
                    Survey survey = SurveyReader.read("surveys/" + file, resource(file), library);
                    surveys.add(survey);
                    library.add(YamlFile.read(file, survey.source()).root());
                } catch (InvalidSurvey invalid) {
                    problems.addAll(invalid.problems());
                }
            }
            return new Shipped(List.copyOf(surveys), problems, library);
        }
    }

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
        Survey survey = SurveyReader.read(file, yaml, Shipped.INSTANCE.library());
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
        if (!Shipped.INSTANCE.problems().isEmpty()) {
            throw new InvalidSurvey(Shipped.INSTANCE.problems());
        }
        return Shipped.INSTANCE.surveys();
    }

    /** The shipped survey of this key. */
    public static Optional<Survey> shipped(String key) {
        return loadAll().stream().filter(survey -> survey.key().equals(key)).findFirst();
    }

    /** The text of a shipped survey as it is written, with its comments and refs. */
    public static Optional<String> shippedText(String key) {
        return shipped(key).map(survey -> resource(key + ".yaml"));
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
