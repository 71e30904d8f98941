package org.canvass.wave.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words in braces that a letter's text may hold, like {@code {name}}. Filling them in is all that is ever done with
 * a text: nothing in it is run, and a filled-in value is not looked at again.
 */
public enum Placeholder {
    NAME("name", "the contact's name"),
    ACCOUNT("account", "the company the contact works for"),
    SUPPLIER("supplier", "your organization's name"),
    SENDER("sender", "the name of whoever the letter comes from"),
    SIGNATURE("signature", "the sender's signature, on a line of its own"),
    MINUTES("minutes", "how long answering takes, such as “two minutes”"),
    CLOSES("closes", "the closing day in words"),
    QUESTION("question", "the first question with its answers, on a line of its own");

    /** What a letter's body may hold. */
    static final Set<Placeholder> ALL = EnumSet.allOf(Placeholder.class);

    /** What fits into a line such as the subject. */
    static final Set<Placeholder> OF_A_LINE = EnumSet.complementOf(EnumSet.of(SIGNATURE, QUESTION));

    private static final Pattern IN_BRACES = Pattern.compile("\\{\\s*([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*\\}");
    private static final Pattern MEANT = Pattern.compile("\\{\\s*([\\p{L}_][\\p{L}\\p{N}_. -]*?)\\s*\\}");
    private static final Pattern CLOSED = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern ONLY_OPENED = Pattern.compile("\\{\\s*[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern ONLY_CLOSED = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*\\}");

    private final String key;
    private final String meaning;

    Placeholder(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** As it is written: {@code {name}}. */
    public String written() {
        return "{" + key + "}";
    }

    /** What stands in its place in the letter. */
    public String meaning() {
        return meaning;
    }

    /**
     * The text with every placeholder filled in; other braces stay as they are, and values are not looked into. The
     * result is plain text: whoever makes HTML of it escapes it.
     */
    public static String fill(String text, Map<Placeholder, String> values) {
        return IN_BRACES
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        byKey(found.group(1)).map(values::get).orElse(found.group())));
    }

    /** Whether the text holds it once, and that on a line of its own. */
    boolean standsAloneOnce(String text) {
        long alone = text.lines().filter(line -> line.strip().equals(written())).count();
        long all = IN_BRACES
                .matcher(text)
                .results()
                .filter(found -> found.group(1).equals(key))
                .count();
        return alone == 1 && all == 1;
    }

    /** What stands in braces and means nothing here, or is not closed, by the number of its line from 1. */
    static Map<Integer, List<String>> problems(String text, Set<Placeholder> allowed) {
        Map<Integer, List<String>> problems = new TreeMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String> found = problemsOf(lines[i], allowed);
            if (!found.isEmpty()) {
                problems.put(i + 1, found);
            }
        }
        return problems;
    }

    private static List<String> problemsOf(String line, Set<Placeholder> allowed) {
        List<String> problems = new ArrayList<>();
        Matcher meant = MEANT.matcher(line);
        while (meant.find()) {
            Optional<Placeholder> known = byKey(meant.group(1));
            if (known.isEmpty()) {
                problems.add(
                        "holds " + meant.group() + ", which stands for nothing. You can use " + names(allowed) + ".");
            } else if (!allowed.contains(known.get())) {
                problems.add("holds " + meant.group() + ", which is too long for it. Take it out.");
            }
        }
        String left = line;
        for (String before = ""; !before.equals(left); ) {
            before = left;
            left = CLOSED.matcher(left).replaceAll("");
        }
        Matcher opened = ONLY_OPENED.matcher(left);
        while (opened.find()) {
            problems.add("opens “" + opened.group() + "” and does not close it. Write "
                    + opened.group().replaceAll("\\s", "") + "} with both braces.");
        }
        Matcher closed = ONLY_CLOSED.matcher(left);
        while (closed.find()) {
            problems.add("closes “" + closed.group() + "” and did not open it. Write {" + closed.group()
                    + " with both braces.");
        }
        return problems;
    }

    private static Optional<Placeholder> byKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    private static String names(Set<Placeholder> some) {
        return some.stream().map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
