package org.canvass.segmentation.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.canvass.segmentation.SegmentationModel;

/** Reads segmentation models from YAML files. A file is used only when all of it is right. */
public final class SegmentationModels {
    private static final JsonSchema SCHEMA = schema();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SegmentationModels() {}

    /** A model that travels with the product, such as {@code canvas}; fails with {@link InvalidModel} when it is wrong. */
    public static SegmentationModel shipped(String key) {
        String name = "surveys/models/" + key + ".yaml";
        try (InputStream file = resource("/" + name)) {
            return load(file, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model " + name + " could not be read.", unreadable);
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
     * Reads a stream.
     *
     * @param name how to call the file in errors
     */
    public static SegmentationModel load(InputStream file, String name) throws IOException {
        Problems problems = new Problems(name);
        LocatedYaml yaml = LocatedYaml.read(file, problems);
        SCHEMA.validate(yaml.root()).forEach(wrong -> problems.add(line(yaml, wrong), sentence(wrong)));
        problems.throwIfAny();
        SegmentationModel model = bound(yaml.root());
        new ModelChecks(model, yaml, problems).run();
        problems.throwIfAny();
        return model;
    }

    private static SegmentationModel bound(JsonNode root) throws IOException {
        return MAPPER.treeToValue(root, SegmentationModel.class);
    }

    private static int line(LocatedYaml yaml, ValidationMessage wrong) {
        String pointer = wrong.getInstanceLocation().toString();
        return yaml.line(wrong.getProperty() == null ? pointer : pointer + "/" + wrong.getProperty());
    }

    private static String sentence(ValidationMessage wrong) {
        String pointer = wrong.getInstanceLocation().toString();
        String what = wrong.getMessage().substring(wrong.getMessage().indexOf(": ") + 2);
        return (pointer.isEmpty() ? "" : "In " + pointer.substring(1) + ": ") + what + ".";
    }

    private static JsonSchema schema() {
        try (InputStream schema = resource("/schema/model.schema.json")) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema, config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The schema of models could not be read.", unreadable);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = SegmentationModels.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException("There is no " + name + " in the product.");
        }
        return found;
    }
}
