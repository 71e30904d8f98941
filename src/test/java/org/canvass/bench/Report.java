package org.canvass.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came out: a table for people, and {@code target/bench.json} for programs. */
final class Report {
    private static final Path FILE = Path.of("target", "bench.json");

    private final Map<String, String> machine;
    private final Map<String, PartReport> parts = new LinkedHashMap<>();

    Report(Map<String, String> machine) {
        this.machine = machine;
    }

    /** @param missing what the machine lacks; the part was not run then */
    record PartReport(String what, List<String> missing, String failure, double seconds, List<Figure> figures) {}

    void add(Part part, List<String> missing, String failure, double seconds, List<Figure> figures) {
        parts.put(part.name(), new PartReport(part.what(), missing, failure, seconds, figures));
    }

    String machineTable() {
        StringBuilder text = new StringBuilder("BENCH of Canvass\n");
        machine.forEach((word, value) -> text.append(String.format("  %-32s %s%n", word, value)));
        return text.toString();
    }

    String table(String name) {
        PartReport part = parts.get(name);
        StringBuilder text = new StringBuilder()
                .append(String.format(Locale.ROOT, "%nBENCH %s: %s (%.0f s)%n", name, part.what(), part.seconds()));
        part.missing().forEach(what -> text.append("  NOT RUN: ").append(what).append('\n'));
        if (part.failure() != null) {
            text.append("  FAILED: ").append(part.failure()).append('\n');
        }
        for (Figure figure : part.figures()) {
            text.append(row(figure));
        }
        return text.toString();
    }

    private static String row(Figure figure) {
        String side = figure.most() ? "<= " : ">= ";
        String bound = figure.target() == null ? "" : side + number(figure.target()) + " ";
        if (figure.stretch() != null && !figure.stretch().equals(figure.target())) {
            bound += "stretch " + side + number(figure.stretch());
        }
        String verdict =
                switch (figure.verdict()) {
                    case STRETCH -> figure.stretch().equals(figure.target()) ? "held" : "held, stretch too";
                    case TARGET -> "held";
                    case MISSED -> "MISSED";
                    case TOLD -> "";
                };
        return String.format(
                                Locale.ROOT,
                                "  %-58s %12s %-15s %-24s %s",
                                figure.what(),
                                number(figure.value()),
                                figure.unit(),
                                bound,
                                verdict + (figure.note().isEmpty() ? "" : "  (" + figure.note() + ")"))
                        .stripTrailing()
                + "\n";
    }

    void write() throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", Instant.now().toString());
        all.put("machine", machine);
        all.put("parts", parts);
        Files.createDirectories(FILE.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(FILE.toFile(), all);
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 1000;
        return String.format(Locale.ROOT, whole ? "%,.0f" : Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
