package org.canvass.intake.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A file as a table: bytes, how they are read, the header, and the rows as often as they are wanted. */
public final class IntakeFile {

    /** Bytes; larger files are refused. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private final String name;
    private final byte[] content;
    private final Encoding encoding;
    private final char delimiter;
    private final List<String> header;

    private IntakeFile(String name, byte[] content, Encoding encoding, char delimiter) {
        this.name = name;
        this.content = content;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.header = readHeader();
    }

    /** Finds out how the file is to be read. Fails with {@link UnreadableFile}, a sentence, where it is no table. */
    public static IntakeFile read(String name, byte[] content) {
        refuseSize(content);
        ForeignFormat.refuseBinary(content);
        Encoding encoding = Encoding.of(content);
        try (Reader text = encoding.reader(content)) {
            return read(name, content, encoding, Delimiter.of(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads the file as a person said it is to be read. */
    public static IntakeFile read(String name, byte[] content, String charset, char delimiter) {
        refuseSize(content);
        if (Delimiter.CANDIDATES.indexOf(delimiter) < 0) {
            throw new UnreadableFile(
                    "Cells are separated by a comma, a semicolon, a tab or a bar; choose one of these.");
        }
        return read(name, content, Encoding.chosen(content, charset), delimiter);
    }

    private static IntakeFile read(String name, byte[] content, Encoding encoding, char delimiter) {
        try (Reader beginning = encoding.reader(content);
                Reader text = encoding.reader(content)) {
            char[] some = new char[64];
            ForeignFormat.refuseText(new String(some, 0, Math.max(0, beginning.read(some))));
            Scan.check(text, delimiter);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new IntakeFile(name, content, encoding, delimiter);
    }

    public String name() {
        return name;
    }

    public String charset() {
        return encoding.charset().name();
    }

    /** The character sets a person may choose from. */
    public static List<String> charsets() {
        return Encoding.CHOICES;
    }

    public char delimiter() {
        return delimiter;
    }

    /** The columns' names in their order; a column without a name is empty and is not read. */
    public List<String> header() {
        return header;
    }

    /** Hands over every row after the header; blank lines are passed over. */
    public void rows(Consumer<Row> taker) {
        records(record -> {
            String[] cells = record.getFields().toArray(String[]::new);
            if (!blank(cells)) {
                taker.accept(row((int) record.getStartingLineNumber(), cells));
            }
            return true;
        });
    }

    /** The first rows, at most so many. */
    public List<Row> beginning(int most) {
        List<Row> rows = new ArrayList<>();
        records(record -> {
            rows.add(
                    row((int) record.getStartingLineNumber(), record.getFields().toArray(String[]::new)));
            return rows.size() < most;
        });
        return rows;
    }

    private Row row(int line, String[] cells) {
        if (cells.length == header.size()) {
            return new Row(line, cells, null, null);
        }
        CellJoin join = cells.length > header.size() && delimiter == ',' ? CellJoin.of(cells, header) : null;
        if (join != null) {
            return new Row(line, join.cells(), join.note(), null);
        }
        return new Row(
                line,
                null,
                null,
                "has " + cells.length + (cells.length == 1 ? " cell" : " cells") + ", the header has " + header.size()
                        + ". Put text that holds the separator between quotes.");
    }

    private List<String> readHeader() {
        List<List<String>> first = new ArrayList<>();
        try (Reader text = encoding.reader(content);
                CsvReader<CsvRecord> reader = builder().ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                first.add(record.getFields());
                if (first.size() == 2) {
                    break;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (first.isEmpty()) {
            throw new UnreadableFile("This file is empty. Upload one whose first line names the columns.");
        }
        List<String> names = first.get(0).stream().map(String::strip).toList();
        refuseDuplicates(names);
        if (first.size() == 1) {
            throw new UnreadableFile("This file has a header and no rows below it. Upload one that has rows.");
        }
        return names;
    }

    private static void refuseDuplicates(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            Integer before = name.isEmpty() ? null : seen.put(name.toLowerCase(Locale.ROOT), at);
            if (before != null) {
                throw new UnreadableFile("Columns " + (before + 1) + " and " + (at + 1) + " are both named '" + name
                        + "'. Give every column its own name, then upload the file again.");
            }
        }
    }

    /** Goes over the records after the header for as long as more are wanted. */
    private void records(Predicate<CsvRecord> wantsMore) {
        try (Reader text = encoding.reader(content);
                CsvReader<CsvRecord> reader = builder().ofCsvRecord(text)) {
            boolean header = true;
            for (CsvRecord record : reader) {
                if (!header && !wantsMore.test(record)) {
                    return;
                }
                header = false;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    private static boolean blank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static void refuseSize(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableFile("This file is empty. Upload one whose first line names the columns.");
        }
        if (content.length > MAX_BYTES) {
            throw new UnreadableFile("This file has " + content.length / 1024 / 1024
                    + " MB; at most 50 MB are taken at once. Split it and bring in the parts one after the other.");
        }
    }
}
