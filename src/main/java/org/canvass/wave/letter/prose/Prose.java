package org.canvass.wave.letter.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter's text as its author typed it: paragraphs between empty lines, {@code **bold**}, lists of lines that begin
 * with {@code - }, and {@code [words](https://page)}. HTML and plain text are both made from this, and nothing else in
 * it means anything: no HTML, no template. Placeholders stay as they are; what is filled in later is never read here.
 */
public final class Prose {
    /** The line that stands for the first question. */
    public static final String QUESTION = "{question}";

    private static final Pattern BULLET = Pattern.compile("[-*•]\\s+(\\S.*)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()\\s]*)\\)");

    private Prose() {}

    /** The text in blocks. The question stands alone even where its author left no empty line around it. */
    public static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            String written = line.strip();
            boolean question = written.equals(QUESTION);
            boolean otherwise = !open.isEmpty() && isBullet(written) != isBullet(open.get(0));
            if (written.isEmpty() || question || otherwise) {
                close(open, blocks);
            }
            if (question) {
                blocks.add(new Block.Question());
            } else if (!written.isEmpty()) {
                open.add(written);
            }
        }
        close(open, blocks);
        return blocks;
    }

    /** What is wrong with bold words and links, by the number of its line, counted from 1. */
    public static Map<Integer, List<String>> problems(String text) {
        Map<Integer, List<String>> problems = new TreeMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            List<String> found = problemsOf(lines[i]);
            if (!found.isEmpty()) {
                problems.put(i + 1, found);
            }
        }
        return problems;
    }

    /** The lines, counted from 1, with a link to this host: where the personal link belongs, another's would stand. */
    public static List<Integer> linesLeadingTo(String host, String text) {
        List<Integer> leading = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean leads = LINK.matcher(lines[i]).results().anyMatch(link -> Link.host(link.group(2))
                    .equals(host.toLowerCase(Locale.ROOT)));
            if (leads) {
                leading.add(i + 1);
            }
        }
        return leading;
    }

    private static List<String> problemsOf(String line) {
        List<String> problems = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            String written = link.group(2);
            Link.problem(link.group(1), written)
                    .ifPresent(why -> problems.add("links to “" + written + "”, " + why + "."));
        }
        if (LINK.matcher(line).replaceAll("").contains("](")) {
            problems.add("begins a link and does not end it. Write [words](https://page).");
        }
        if (BOLD.matcher(line).replaceAll("$1").contains("**")) {
            problems.add("begins bold words with ** and does not end them. Write **words** within one line.");
        }
        return problems;
    }

    private static boolean isBullet(String line) {
        return BULLET.matcher(line).matches();
    }

    private static void close(List<String> open, List<Block> blocks) {
        if (open.isEmpty()) {
            return;
        }
        boolean bullets = isBullet(open.get(0));
        List<List<Run>> lines = open.stream()
                .map(line -> bullets ? BULLET.matcher(line).replaceFirst("$1") : line)
                .map(Prose::runs)
                .toList();
        blocks.add(bullets ? new Block.Bullets(lines) : new Block.Paragraph(lines));
        open.clear();
    }

    static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        Matcher bold = BOLD.matcher(line);
        int from = 0;
        while (bold.find()) {
            links(line.substring(from, bold.start()), false, runs);
            links(bold.group(1), true, runs);
            from = bold.end();
        }
        links(line.substring(from), false, runs);
        return runs;
    }

    private static void links(String text, boolean bold, List<Run> runs) {
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            boolean good = Link.problem(link.group(1), link.group(2)).isEmpty();
            add(text.substring(from, link.start()), bold, null, runs);
            add(good ? link.group(1) : link.group(), bold, good ? link.group(2) : null, runs);
            from = link.end();
        }
        add(text.substring(from), bold, null, runs);
    }

    private static void add(String text, boolean bold, String link, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, bold, link));
        }
    }
}
