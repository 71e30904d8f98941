package org.canvass.survey.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a form as they arrived, untrusted. Empty values count as not sent, as browsers send empty fields. */
public record Posted(Map<String, List<String>> fields) {

    public Posted {
        fields = Map.copyOf(fields);
    }

    public static Posted of(String name, String... values) {
        return new Posted(Map.of(name, List.of(values)));
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** What was sent under this name and is not blank; possibly several, as anyone may send anything. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .toList();
    }
}
