package org.canvass.segmentation.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** A YAML file as a tree that remembers on which line each of its nodes stands. Nodes are named by JSON Pointer. */
final class LocatedYaml {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Problems problems;
    private JsonNode root;

    private LocatedYaml(Problems problems) {
        this.problems = problems;
    }

    /** Reads a whole file; what is not good YAML, keys given twice and aliases are problems and end the reading. */
    static LocatedYaml read(InputStream file, Problems problems) throws IOException {
        LocatedYaml yaml = new LocatedYaml(problems);
        try (YAMLParser parser = new YAMLFactory().createParser(file)) {
            if (parser.nextToken() == null) {
                problems.add(1, "The file is empty.");
            } else {
                yaml.root = yaml.node(parser, "");
            }
        } catch (JsonProcessingException notYaml) {
            JsonLocation where = notYaml.getLocation();
            String why =
                    notYaml.getOriginalMessage().strip().lines().findFirst().orElse("unreadable");
            problems.add(where == null ? 1 : where.getLineNr(), "This is not valid YAML: " + why + ".");
        }
        problems.throwIfAny();
        return yaml;
    }

    JsonNode root() {
        return root;
    }

    /** The line of a node, or of the nearest node around it. */
    int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    private JsonNode node(YAMLParser parser, String pointer) throws IOException {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        if (parser.isCurrentAlias()) {
            problems.add(line(pointer), "Aliases (*name) are not understood here. Write the value out.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.textNode(parser.getText());
        };
    }

    private ObjectNode object(YAMLParser parser, String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            int line = parser.currentTokenLocation().getLineNr();
            if (object.has(name)) {
                problems.add(line, "'" + name + "' is given twice; it stands on line " + line(child) + " already.");
            }
            lines.put(child, line);
            parser.nextToken();
            object.set(name, node(parser, child));
        }
        return object;
    }

    private ArrayNode array(YAMLParser parser, String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, pointer + "/" + array.size()));
        }
        return array;
    }
}
