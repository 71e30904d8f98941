package org.canvass.survey.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Builds the tree token by token, because only the tokens know their lines and only they show a key written twice. */
final class YamlTree {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            // "No" is an appetite and a language, not a truth value.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final YamlFile file;
    private final String text;
    private boolean whole = true;

    YamlTree(YamlFile file, String text) {
        this.file = file;
        this.text = text;
    }

    JsonNode read() throws JsonProcessingException {
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                file.refuse(1, "The file is empty.");
                return MissingNode.getInstance();
            }
            JsonNode root = value(parser, "");
            if (parser.nextToken() != null) {
                file.refuse(line(parser), "A second document begins here; write one definition a file.");
            }
            return whole ? root : MissingNode.getInstance();
        } catch (JsonProcessingException broken) {
            throw broken;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
    }

    private JsonNode value(YAMLParser parser, String pointer) throws IOException {
        file.remember(pointer, line(parser));
        if (parser.isCurrentAlias()) {
            whole = false;
            file.refuse(line(parser), "Aliases (*name) are not read here; write the text out.");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private ObjectNode object(YAMLParser parser, String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line(parser);
            String inside = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (object.has(key)) {
                file.refuse(line, "\"" + key + "\" is written twice here; keep one.");
            }
            file.remember(inside, line);
            parser.nextToken();
            object.set(key, value(parser, inside));
        }
        return object;
    }

    private ArrayNode array(YAMLParser parser, String pointer) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size()));
        }
        return array;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
