package org.canvass.survey.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The JSON Schema a definition must match: which keys there are, and of what kind. */
public final class Shape {
    private final JsonSchema schema;

    private Shape(JsonSchema schema) {
        this.schema = schema;
    }

    /** @throws IllegalStateException when the program was packaged without the schema */
    public static Shape ofResource(String resource) {
        try (InputStream in = Shape.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + resource + " is missing from the program.");
            }
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Shape(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text, InputFormat.JSON, config));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + resource + " could not be read.", e);
        }
    }

    /** Refuses in the file whatever does not match. */
    public void check(YamlFile file) {
        YamlNode root = file.root();
        for (ValidationMessage message : schema.validate(root.json())) {
            String place = message.getInstanceLocation().toString();
            file.refuse(file.line(place(place, message)), sentence(place, message));
        }
    }

    /** A key nobody knows is best shown on its own line, not on that of the mapping around it. */
    private static String place(String place, ValidationMessage message) {
        return "additionalProperties".equals(message.getType()) && message.getProperty() != null
                ? place + "/" + message.getProperty()
                : place;
    }

    private static String sentence(String place, ValidationMessage message) {
        String said = message.getMessage();
        return switch (message.getType()) {
            case "required" -> "\"" + message.getProperty() + "\" is missing here.";
            case "additionalProperties" -> "There is no \"" + message.getProperty() + "\" here; check the spelling.";
            default -> name(place) + (said.startsWith(place + ": ") ? said.substring(place.length() + 2) : said) + ".";
        };
    }

    /** The nearest key, as the line is told anyway. */
    private static String name(String place) {
        String[] parts = place.split("/");
        for (int i = parts.length - 1; i > 0; i--) {
            if (!parts[i].matches("[0-9]+")) {
                return parts[i] + ": ";
            }
        }
        return "The file: ";
    }
}
