package org.canvass.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canvass.survey.yaml.YamlFile;
import org.canvass.survey.yaml.YamlNode;

/**
 * Questions that other surveys take over by {@code ref: P1}, so that their wording stands in one place. What is written
 * beside a ref replaces what the question says; {@code null} takes it away.
 */
public final class Library {
    private static final String REF = "ref";

    /** A question with the scales of the survey it comes from. */
    private record Shelved(ObjectNode question, JsonNode scales) {}

    private final Map<String, Shelved> questions = new LinkedHashMap<>();

    /** Puts a survey's questions on the shelf; a key that is there already stays what it was. */
    public void add(YamlNode root) {
        for (YamlNode question : SurveyRules.questions(root)) {
            if (question.json() instanceof ObjectNode node) {
                questions.putIfAbsent(
                        question.at("key").text(),
                        new Shelved(node, root.at("scales").json()));
            }
        }
    }

    /** Puts the questions in place of their refs; true where there was any. What is not on the shelf is refused. */
    boolean fill(YamlFile file) {
        YamlNode root = file.root();
        List<String> languages =
                root.at("languages").items().stream().map(YamlNode::text).toList();
        Map<String, JsonNode> scales = new HashMap<>();
        boolean any = false;
        for (YamlNode section : root.at("sections").items()) {
            List<YamlNode> items = section.at("questions").items();
            for (int i = 0; i < items.size(); i++) {
                YamlNode ref = items.get(i).at(REF);
                if (ref.present()) {
                    any = true;
                    Shelved shelved = questions.get(ref.text());
                    if (shelved == null) {
                        ref.refuse("There is no question \"" + ref.text() + "\" to take over; there are "
                                + String.join(", ", questions.keySet()) + ".");
                        shelved = new Shelved(stopgap(ref.text(), languages), root.json());
                    }
                    ObjectNode merged =
                            merged(shelved.question, (ObjectNode) items.get(i).json(), languages);
                    ((ArrayNode) section.at("questions").json()).set(i, merged);
                    String scale = merged.path("scale").asText("");
                    if (shelved.scales.has(scale)) {
                        scales.put(scale, shelved.scales.get(scale));
                    }
                }
            }
        }
        if (root.json() instanceof ObjectNode survey) {
            scales.forEach((name, scale) -> {
                ObjectNode own = survey.withObjectProperty("scales");
                if (!own.has(name)) {
                    own.set(name, TextRules.inLanguages(scale.deepCopy(), languages));
                }
            });
        }
        return any;
    }

    /** Stands for a question that is not there, so that nothing more is said of it. */
    private static ObjectNode stopgap(String key, List<String> languages) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("key", key).put("type", "open").put("seconds", 1);
        ObjectNode text = question.putObject("text");
        languages.forEach(language -> text.put(language, "?"));
        return question;
    }

    private static ObjectNode merged(ObjectNode question, ObjectNode beside, List<String> languages) {
        ObjectNode merged = (ObjectNode) TextRules.inLanguages(question.deepCopy(), languages);
        beside.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else if (!entry.getKey().equals(REF)) {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }
}
