package org.canvass.intake.preview;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview.Change;
import org.canvass.intake.preview.Preview.Note;
import org.canvass.intake.preview.Preview.Sample;
import org.canvass.intake.preview.Preview.Window;
import org.canvass.intake.preview.Preview.WrongRow;
import org.canvass.intake.shelf.Existing;
import org.canvass.intake.shelf.Item;
import org.canvass.intake.shelf.Shelf;

/** Gathers a preview row by row: counts all, keeps few. */
final class Findings {

    private static final int SAMPLES = 5;
    private static final int NOTES = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Kind kind;
    private final Shelf shelf;
    private final Window window;
    private final MessageDigest digest;
    private final List<Sample> newRows = new ArrayList<>();
    private final List<Sample> changedRows = new ArrayList<>();
    private final List<WrongRow> wrongRows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int noteCount;
    private int added;
    private int changed;
    private int unchanged;
    private int wrong;
    private int repeated;

    Findings(Kind kind, Window window) {
        this.kind = kind;
        this.shelf = Shelf.of(kind);
        this.window = window;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void note(int line, String sentence) {
        noteCount++;
        if (notes.size() < NOTES) {
            notes.add(new Note(line, sentence));
        }
    }

    void wrong(int line, List<Problem> problems) {
        if (wrong >= window.from() && wrongRows.size() < window.size()) {
            wrongRows.add(new WrongRow(line, problems));
        }
        wrong++;
        seen("wrong", line, null);
    }

    void repeated(int line, int first) {
        repeated++;
        note(line, "says once more what line " + first + " says");
    }

    void unchanged() {
        unchanged++;
    }

    void added(int line, List<Item> items) {
        added++;
        items.forEach(item -> seen("new", line, item));
        if (newRows.size() < SAMPLES) {
            newRows.add(sample(line, items, List.of()));
        }
    }

    /** {@code before} has what each item meets, null where it meets nothing. */
    void changed(int line, List<Item> items, List<Existing> before) {
        changed++;
        items.forEach(item -> seen("changed", line, item));
        if (changedRows.size() < SAMPLES) {
            changedRows.add(sample(line, items, before));
        }
    }

    Preview preview() {
        return new Preview(
                kind,
                new Preview.Counts(added, changed, unchanged, wrong, repeated),
                newRows,
                changedRows,
                wrongRows,
                notes,
                noteCount,
                List.of(),
                HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    private void seen(String what, int line, Item item) {
        StringBuilder text = new StringBuilder(what).append('\n').append(line).append('\n');
        if (item != null) {
            text.append(item.key()).append('\n');
            for (Object value : item.values()) {
                text.append(value).append('\u001F');
            }
        }
        digest.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private Sample sample(int line, List<Item> items, List<Existing> before) {
        List<Change> changes = new ArrayList<>();
        for (int each = 0; each < items.size(); each++) {
            Item item = items.get(each);
            Existing existing = before.isEmpty() ? null : before.get(each);
            for (int at = 0; at < item.values().length; at++) {
                boolean shown = existing == null ? item.values()[at] != null : existing.differs(item, at);
                if (shown) {
                    changes.add(new Change(
                            title(items, item, at),
                            existing == null ? null : shown(existing.values()[at]),
                            shown(item.values()[at])));
                }
            }
        }
        return new Sample(line, Item.shown(key(items)), changes);
    }

    /** Several figures of one row share the account: each is named by its kind. */
    private String title(List<Item> items, Item item, int at) {
        String title = shelf.values().get(at).title();
        if (kind == Kind.FACTS) {
            return FactReading.title(item.keys()[1].toString()) + (at < 2 ? "" : ", " + title);
        }
        return kind == Kind.FIGURES && items.size() > 1 ? figure(item) + (at == 0 ? "" : " " + title) : title;
    }

    private String key(List<Item> items) {
        Object[] keys = items.get(0).keys();
        if (kind == Kind.FACTS) {
            return keys[0].toString();
        }
        if (kind != Kind.FIGURES) {
            return items.get(0).key();
        }
        String what = items.size() > 1 ? "" : figure(items.get(0)) + " · ";
        return keys[0] + " · " + what + shown(keys[2]) + " to " + shown(keys[3]);
    }

    private static String figure(Item item) {
        return item.keys()[1].toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.setScale(Math.max(plain.scale(), 0)).toPlainString();
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? null : value.toString();
    }
}
