package org.canvass.segmentation.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import org.canvass.survey.yaml.YamlFile;

/**
 * Changes single places of a model's text, named by their JSON pointer such as {@code /inputs/0/from/1}. Only what is
 * there can be changed, except for what may be left out; whether the result is a model is for the reader to say.
 */
public final class ModelEdit {
    private static final YAMLMapper WRITER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final JsonNode root;
    private boolean changed;

    private ModelEdit(JsonNode root) {
        this.root = root;
    }

    /** Fails with {@link IllegalArgumentException} where the text is no YAML mapping at all. */
    public static ModelEdit of(String yaml) {
        YamlFile file = YamlFile.read("model", yaml);
        if (!file.problems().isEmpty() || !file.root().json().isObject()) {
            throw new IllegalArgumentException("The text is no YAML that could be changed place by place.");
        }
        return new ModelEdit(file.root().json());
    }

    /** Sets a text. */
    public void text(String pointer, String text) {
        set(pointer, text.strip());
    }

    /** Sets a number; fails in a sentence where the text is none. */
    public void number(String pointer, String text) {
        String plain = text.strip().replace("\u202f", "").replace(" ", "");
        try {
            BigDecimal number = new BigDecimal(plain);
            set(pointer, number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() : number);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("“" + text + "” is no number. Write it with a point, such as 2.5.");
        }
    }

    /** Makes sure that a mapping is there to be filled. */
    public void mapping(String pointer) {
        if (!root.at(pointer).isObject()) {
            set(pointer, java.util.Map.of());
        }
    }

    /** Takes a place out, where it is there. */
    public void remove(String pointer) {
        int cut = pointer.lastIndexOf('/');
        if (root.at(pointer.substring(0, cut)) instanceof ObjectNode parent
                && parent.remove(pointer.substring(cut + 1)) != null) {
            changed = true;
        }
    }

    /** The text at a place; empty where there is none. */
    public String at(String pointer) {
        return root.at(pointer).asText("");
    }

    public boolean isChanged() {
        return changed;
    }

    /** The whole text as it is now. Comments of the text it was made from are not kept. */
    public String yaml() {
        try {
            return WRITER.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree could not be written as YAML.", impossible);
        }
    }

    private void set(String pointer, Object value) {
        int cut = pointer.lastIndexOf('/');
        String field = pointer.substring(cut + 1);
        JsonNode parent = root.at(pointer.substring(0, cut));
        JsonNode wanted = WRITER.valueToTree(value);
        if (root.at(pointer).asText("").equals(wanted.asText())
                && !root.at(pointer).isMissingNode()) {
            return;
        }
        if (parent instanceof ObjectNode object) {
            object.set(field, wanted);
        } else if (parent instanceof ArrayNode array && Integer.parseInt(field) < array.size()) {
            array.set(Integer.parseInt(field), wanted);
        } else {
            throw new IllegalArgumentException("The model has no place " + pointer + ".");
        }
        changed = true;
    }
}
