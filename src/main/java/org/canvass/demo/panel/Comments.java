package org.canvass.demo.panel;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What made-up contacts write in their own words, by language and mood. Each sentence is used before one comes again. */
final class Comments {
    static final String FELL = "fell";

    private static final String FILE = "/demo/comments.yaml";

    private final Map<String, Map<String, List<String>>> written;
    private final Map<String, Integer> dealt = new HashMap<>();

    private Comments(Map<String, Map<String, List<String>>> written) {
        this.written = written;
    }

    static Comments read() {
        try (InputStream file = Comments.class.getResourceAsStream(FILE)) {
            return new Comments(new YAMLMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException broken) {
            throw new IllegalStateException("The demo's comments, " + FILE + ", cannot be read.", broken);
        }
    }

    /**
     * A comment.
     *
     * @param language one that the file has; English otherwise
     * @param mood a stage of trust by its code, or {@link #FELL}
     */
    String one(String language, String mood) {
        String spoken = written.containsKey(language) ? language : "en";
        List<String> choice = written.get(spoken).get(mood);
        int turn = dealt.merge(spoken + "/" + mood, 1, Integer::sum) - 1;
        return choice.get(turn % choice.size());
    }
}
