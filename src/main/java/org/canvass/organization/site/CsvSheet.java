package org.canvass.organization.site;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table to download. Cells that a spreadsheet would take for a formula are made plain text with a leading
 * apostrophe; numbers stay numbers. UTF-8 with a byte order mark, since Excel guesses otherwise.
 */
public final class CsvSheet {

    private static final String MARK = "\uFEFF";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    public CsvSheet(String... head) {
        text.write(MARK);
        csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .build(text);
        row((Object[]) head);
    }

    /** Adds a row; null is an empty cell. */
    public CsvSheet row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvSheet::cell).toList());
        return this;
    }

    /** The answer of an endpoint: a file to save under this name. */
    public Response download(String fileName) {
        return Response.ok(text.toString().getBytes(StandardCharsets.UTF_8))
                .type("text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe(fileName) + ".csv\"")
                .build();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number || text.isEmpty()) {
            return text;
        }
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Letters, digits and hyphens only, so that no header is broken and no path is named. */
    private static String safe(String fileName) {
        return fileName.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
