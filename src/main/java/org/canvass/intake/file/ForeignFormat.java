package org.canvass.intake.file;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Files that are no plain tables, whatever their name says; recognised by how they begin. */
record ForeignFormat(String beginning, String name, String remedy) {

    private static final String AS_CSV = "Open it and save it as CSV (UTF-8), then upload that.";

    private static final List<ForeignFormat> BINARY = List.of(
            new ForeignFormat("504b0304", "an Excel workbook or a zip archive", AS_CSV),
            new ForeignFormat("504b0506", "an empty zip archive", AS_CSV),
            new ForeignFormat("d0cf11e0a1b11ae1", "an old Excel workbook", AS_CSV),
            new ForeignFormat("255044462d", "a PDF", "Export the data from where the PDF came from, as CSV."),
            new ForeignFormat("1f8b", "a compressed file (gzip)", "Unpack it and upload what is inside."),
            new ForeignFormat("377abcaf271c", "a compressed file (7z)", "Unpack it and upload what is inside."),
            new ForeignFormat("52617221", "a compressed file (rar)", "Unpack it and upload what is inside."),
            new ForeignFormat("89504e47", "a picture", "Upload the table itself, as CSV."),
            new ForeignFormat("ffd8ff", "a picture", "Upload the table itself, as CSV."));

    private static final List<ForeignFormat> TEXT = List.of(
            new ForeignFormat("<!doctype", "a web page (HTML)", "Export the table as CSV instead of saving the page."),
            new ForeignFormat("<html", "a web page (HTML)", "Export the table as CSV instead of saving the page."),
            new ForeignFormat("<table", "a web page (HTML)", "Export the table as CSV instead of saving the page."),
            new ForeignFormat("<?xml", "an XML file", "Export the table as CSV."),
            new ForeignFormat("{\\rtf", "a text document (RTF)", "Save the table as CSV."));

    /** Refuses bytes that begin as a known format of another kind. */
    static void refuseBinary(byte[] content) {
        String begins = HexFormat.of().formatHex(Arrays.copyOf(content, Math.min(content.length, 16)));
        BINARY.stream().filter(format -> begins.startsWith(format.beginning)).forEach(ForeignFormat::refuse);
    }

    /** Refuses text that begins as markup. */
    static void refuseText(String beginning) {
        String begins = beginning.stripLeading().toLowerCase(Locale.ROOT);
        TEXT.stream().filter(format -> begins.startsWith(format.beginning)).forEach(ForeignFormat::refuse);
    }

    /** Refuses bytes that no text holds. */
    static void refuseNul(byte[] content, int from) {
        for (int at = from; at < content.length; at++) {
            if (content[at] == 0) {
                throw new UnreadableFile("This is not a text file: byte " + (at + 1) + " is zero. " + AS_CSV);
            }
        }
    }

    private void refuse() {
        throw new UnreadableFile("This is " + name + ", not a CSV file. " + remedy);
    }
}
