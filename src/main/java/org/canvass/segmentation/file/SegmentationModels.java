package org.canvass.segmentation.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.survey.yaml.Problem;
import org.canvass.survey.yaml.Shape;
import org.canvass.survey.yaml.YamlFile;

/** Reads segmentation models from YAML files. A file is used only when all of it is right. */
public final class SegmentationModels {
    private static final String FOLDER = "surveys/models/";
    private static final Shape SHAPE = Shape.ofResource("/schema/model.schema.json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private SegmentationModels() {}

    /** The models that travel with the product, read once; or what was wrong with the first that is not right. */
    private record Shipped(List<SegmentationModel> models, InvalidModel wrong) {
        static final Shipped INSTANCE = read();

        private static Shipped read() {
            try {
                return new Shipped(
                        shippedKeys().stream()
                                .map(key -> withExamples(
                                        FOLDER + key + ".yaml",
                                        shippedText(key),
                                        FOLDER + key + ".examples.csv",
                                        resource(FOLDER + key + ".examples.csv")))
                                .toList(),
                        null);
            } catch (InvalidModel wrong) {
                return new Shipped(List.of(), wrong);
            }
        }
    }

    /** A model that travels with the product, such as {@code canvas}; fails with {@link InvalidModel} when it is wrong. */
    public static SegmentationModel shipped(String key) {
        return parse(FOLDER + key + ".yaml", shippedText(key));
    }

    /** The text of a model that travels with the product. */
    public static String shippedText(String key) {
        return resource(FOLDER + key + ".yaml");
    }

    /** Keys of the models that travel with the product, in the order of {@code surveys/models/index.txt}. */
    public static List<String> shippedKeys() {
        return resource(FOLDER + "index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * Every model that travels with the product, its worked examples held against it once; fails with {@link InvalidModel}
     * and the line of the model or of the example that is wrong.
     */
    public static List<SegmentationModel> shipped() {
        if (Shipped.INSTANCE.wrong() != null) {
            throw Shipped.INSTANCE.wrong();
        }
        return Shipped.INSTANCE.models();
    }

    /** Reads a text and holds worked examples against it; fails with {@link InvalidModel} when one does not hold. */
    public static SegmentationModel withExamples(String name, String yaml, String examplesName, String examples) {
        SegmentationModel model = parse(name, yaml);
        List<Problem> problems = Examples.run(examplesName, examples, model).problems();
        if (!problems.isEmpty()) {
            throw new InvalidModel(name, problems);
        }
        return model;
    }

    private static String resource(String name) {
        try (InputStream file = SegmentationModels.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name + " is missing from the program.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " could not be read.", unreadable);
        }
    }

    /** Reads a file; fails with {@link InvalidModel} when something in it is wrong. */
    public static SegmentationModel load(Path file) {
        try (InputStream open = Files.newInputStream(file)) {
            return load(open, file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model " + file + " could not be read.", unreadable);
        }
    }

    /**
     * Reads a stream; fails with {@link InvalidModel} when something in it is wrong.
     *
     * @param name how to call the file in errors
     */
    public static SegmentationModel load(InputStream file, String name) throws IOException {
        return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** Reads a text; fails with {@link InvalidModel} when something in it is wrong. */
    public static SegmentationModel parse(String name, String yaml) {
        YamlFile file = YamlFile.read(name, yaml);
        refuseIfWrong(name, file);
        SHAPE.check(file);
        refuseIfWrong(name, file);
        SegmentationModel model = bound(name, file);
        new ModelChecks(model, file).run();
        refuseIfWrong(name, file);
        return model;
    }

    private static void refuseIfWrong(String name, YamlFile file) {
        if (!file.problems().isEmpty()) {
            throw new InvalidModel(name, file.problems());
        }
    }

    private static SegmentationModel bound(String name, YamlFile file) {
        try {
            return MAPPER.treeToValue(file.root().json(), SegmentationModel.class);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException(
                    "The model " + name + " matches its schema, but the schema does not match the program.", mismatch);
        }
    }
}
