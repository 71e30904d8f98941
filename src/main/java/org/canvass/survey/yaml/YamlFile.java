package org.canvass.survey.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A YAML definition as a tree that knows the line of every key and item, and collects all that is wrong with it, so
 * that its writer is told everything at once.
 */
public final class YamlFile {
    /** Longer texts are refused unread: no definition written by a person comes near it. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private JsonNode tree = MissingNode.getInstance();

    private YamlFile(String name) {
        this.name = name;
    }

    /** Reads the text; what is not YAML becomes a problem, never an exception. */
    public static YamlFile read(String name, String text) {
        YamlFile file = new YamlFile(name);
        if (text.length() > MOST_CHARACTERS) {
            file.refuse(1, "The file has " + text.length() + " characters; at most " + MOST_CHARACTERS + " are read.");
            return file;
        }
        try {
            file.tree = new YamlTree(file, text).read();
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            file.refuse(line, "This is not valid YAML: " + sentences(broken.getOriginalMessage()));
        }
        return file;
    }

    public YamlNode root() {
        return new YamlNode(this, "", tree);
    }

    /** Everything refused so far, from the top of the file to its end. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .distinct()
                .toList();
    }

    /** The line of the key or item at a JSON pointer, or of the nearest thing around it. */
    public int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at)) {
            if (at.isEmpty()) {
                return 1;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.get(at);
    }

    /** Says what is wrong at a JSON pointer, in a full sentence. */
    public void refuse(String pointer, String message) {
        refuse(line(pointer), message);
    }

    void refuse(int line, String message) {
        problems.add(new Problem(name, line, message));
    }

    void remember(String pointer, int line) {
        lines.putIfAbsent(pointer, line);
    }

    /** The parser's sentences without the excerpts it draws between them. */
    private static String sentences(String message) {
        return message.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith(" "))
                        .collect(Collectors.joining(": "))
                + ".";
    }
}
