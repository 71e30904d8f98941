package org.canvass.survey.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A place in a definition. What is not there reads as empty, so that rules need not ask first. */
public record YamlNode(YamlFile file, String pointer, JsonNode json) {

    /** What stands under a key here. */
    public YamlNode at(String key) {
        return new YamlNode(file, pointer + "/" + key, json.path(key));
    }

    /** The items of a list; none where there is no list. */
    public List<YamlNode> items() {
        return json.isArray()
                ? IntStream.range(0, json.size()).mapToObj(this::item).toList()
                : List.of();
    }

    /** The keys of a mapping with what stands under them, in the order written. */
    public List<Map.Entry<String, YamlNode>> entries() {
        return json.properties().stream()
                .map(entry -> Map.entry(entry.getKey(), at(entry.getKey())))
                .toList();
    }

    public boolean present() {
        return !json.isMissingNode() && !json.isNull();
    }

    public boolean isTrue(String key) {
        return json.path(key).asBoolean(false);
    }

    /** The text here; empty where there is none. */
    public String text() {
        return json.isTextual() || json.isNumber() ? json.asText() : "";
    }

    public Optional<String> textAt(String key) {
        return Optional.of(at(key).text()).filter(text -> !text.isBlank());
    }

    public int number(int otherwise) {
        return json.isInt() || json.canConvertToInt() ? json.intValue() : otherwise;
    }

    /** The line of this place, from 1. */
    public int line() {
        return file.line(pointer);
    }

    /** Says what is wrong here, in a full sentence. */
    public void refuse(String message) {
        file.refuse(line(), message);
    }

    private YamlNode item(int index) {
        return new YamlNode(file, pointer + "/" + index, json.get(index));
    }
}
