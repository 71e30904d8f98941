package org.canvass.intake.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.canvass.intake.Upload;
import org.canvass.intake.mapping.Column;
import org.canvass.intake.mapping.Kind;

/**
 * What the page of intake shows.
 *
 * @param problem why the last upload was refused, null where none was
 */
public record IndexPage(KindWords words, NextStep next, List<Line> lines, List<Recent> recent, String problem) {

    /** A kind of data: how much there is, and what a file of it needs. */
    public record Line(Kind kind, String title, String count, boolean empty, String needs) {}

    /** An upload and what became of it. */
    public record Recent(String id, String fileName, String holds, String when, String outcome, boolean open) {}

    static IndexPage of(KindWords words, Map<Kind, Long> counts, List<Upload> uploads, String problem) {
        Map<Kind, Long> all = new EnumMap<>(counts);
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.add(new Line(
                    kind, words.title(kind), words.grouped(all.get(kind)), all.get(kind) == 0, needs(words, kind)));
        }
        List<Recent> recent =
                uploads.stream().map(upload -> recent(words, upload)).toList();
        return new IndexPage(words, NextStep.of(all, words.word()), lines, recent, problem);
    }

    private static String needs(KindWords words, Kind kind) {
        String required = kind.columns().stream()
                .filter(Column::required)
                .map(column -> words.column(column.title()))
                .collect(Collectors.joining(", "));
        return switch (kind) {
            case MANAGERS -> required + ", name; e-mail";
            case ACCOUNTS -> required + "; town, country, account manager, customer since, customer or prospect";
            case CONTACTS -> required + "; name, job title, part in the decision, language, time zone";
            case HOLDINGS -> required + ", taken or suited (yes, no)";
            case FIGURES ->
                required + ", period, and revenue, profit, potential, engagement or what they spend with any vendor;"
                        + " currency";
            case FACTS ->
                required + ", and service tier, last contact, open and solved problems, adoption, joint plan, the"
                        + " largest share for one supplier, loyalty from -100 to 100, or a prospect's fit; as of";
            case PURCHASES -> required + "; account manager";
            case PURCHASE_LINES -> required + ", and amount, or unit price and quantity; discount";
            default -> required;
        };
    }

    private static Recent recent(KindWords words, Upload upload) {
        String holds = upload.kind() == null ? "not known yet" : words.many(upload.kind());
        return new Recent(
                upload.id.toString(),
                upload.fileName,
                holds,
                words.time(upload.endedAt == null ? upload.uploadedAt : upload.endedAt),
                upload.isOpen() ? "waits for your decision" : outcome(words, upload),
                upload.isOpen());
    }

    /** "91 new, 2 changed", or that nothing changed. */
    static String outcome(KindWords words, Upload upload) {
        List<String> parts = new ArrayList<>();
        if (upload.added > 0) {
            parts.add(words.number(upload.added) + " new");
        }
        if (upload.changed > 0) {
            parts.add(words.number(upload.changed) + " changed");
        }
        if (upload.leftOut > 0) {
            parts.add(words.number(upload.leftOut) + " left out");
        }
        return parts.isEmpty() ? "changed nothing" : String.join(", ", parts);
    }
}
