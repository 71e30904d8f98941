package org.canvass.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the console says once Canvass can be used, in dev mode and in the demo. It travels as a CDI event; whoever has
 * something worth saying observes it and adds a line.
 */
public final class Announcement {

    private final Map<String, String> lines = new LinkedHashMap<>();

    /**
     * Adds a line at the end, or replaces the one with this label.
     *
     * @param label a word or two, such as "Sign in"
     * @param text an address, or what to type
     */
    public void say(String label, String text) {
        lines.put(label, text);
    }

    /** The lines under one another, their texts aligned. */
    String block() {
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder block = new StringBuilder("\n");
        lines.forEach((label, text) -> block.append("  ")
                .append(label)
                .append(" ".repeat(width - label.length() + 3))
                .append(text.replace("\n", "\n" + " ".repeat(width + 5)))
                .append('\n'));
        return block.toString();
    }
}
