package org.canvass.wave.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    SENDER("sender", "the name the letter is signed with"),
    MINUTES("minutes", "how long answering takes, such as “two minutes”"),
    CLOSES("closes", "the closing day in words"),
    QUESTION("question", "the first question with its answers, on a line of its own");

    private static final Pattern IN_BRACES = Pattern.compile("\\{\\s*([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*\\}");

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

    static List<String> problemsOfSubject(String subject) {
        List<String> problems = unknown("The subject", subject);
        if (count(subject, QUESTION) > 0) {
            problems.add("The subject holds {question}, which is too long for a subject. Take it out.");
        }
        return problems;
    }

    static List<String> problemsOfBody(String body) {
        List<String> problems = unknown("The letter", body);
        long alone = body.lines()
                .filter(line -> line.strip().equals(QUESTION.written()))
                .count();
        if (count(body, QUESTION) != 1 || alone != 1) {
            problems.add("The letter needs {question} exactly once, on a line of its own: there the first question"
                    + " stands, and without it nobody could answer.");
        }
        return problems;
    }

    private static List<String> unknown(String where, String text) {
        List<String> problems = new ArrayList<>();
        Matcher found = IN_BRACES.matcher(text);
        while (found.find()) {
            if (byKey(found.group(1)).isEmpty()) {
                problems.add(
                        where + " holds " + found.group() + ", which stands for nothing. You can use " + all() + ".");
            }
        }
        return problems;
    }

    private static long count(String text, Placeholder placeholder) {
        return IN_BRACES
                .matcher(text)
                .results()
                .filter(found -> found.group(1).equals(placeholder.key))
                .count();
    }

    private static Optional<Placeholder> byKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    private static String all() {
        return Arrays.stream(values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
