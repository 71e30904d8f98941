package org.canvass.mail.returned.notice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnedKind;

/**
 * What an enhanced status code (RFC 3463) says of an address, by the table {@code mail/status.csv}: each line with its
 * reason and its source. The first line that fits counts; a line with words fits where the other side wrote them.
 */
final class StatusRules {
    private static final String FILE = "/mail/status.csv";
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final List<Line> LINES = read();

    private StatusRules() {}

    private record Line(Pattern status, String words, ReturnedKind kind, String reason) {}

    /**
     * What a failure means.
     *
     * @param status "5.1.1", or null
     * @param said the diagnostic text, or null
     */
    static Notice failed(String status, String said) {
        String code = telling(status, said);
        if (code == null) {
            return new Notice(ReturnedKind.UNKNOWN, null, null, said);
        }
        String text = said == null ? "" : said.toLowerCase(Locale.ROOT);
        return LINES.stream()
                .filter(line -> line.status.matcher(code).matches() && text.contains(line.words))
                .findFirst()
                .map(line -> new Notice(line.kind, code, line.reason, said))
                .orElseGet(() -> new Notice(ReturnedKind.UNKNOWN, code, null, said));
    }

    /** The first code in a text; null where there is none. */
    static String in(String text) {
        Matcher code = STATUS.matcher(text == null ? "" : text);
        return code.find() ? code.group() : null;
    }

    /** The code given, or the one within the text where the given one says nothing ("5.0.0"). */
    private static String telling(String status, String said) {
        String given = in(status);
        String inside = in(said);
        boolean saysNothing = given == null || given.endsWith(".0.0");
        return saysNothing && inside != null ? inside : given;
    }

    private static List<Line> read() {
        try (InputStream in = StatusRules.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Line(
                            Pattern.compile(
                                    row.getField("status").replace(".", "\\.").replace("*", "\\d+")),
                            row.getField("says").toLowerCase(Locale.ROOT),
                            ReturnedKind.valueOf(row.getField("kind")),
                            row.getField("reason")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(FILE + " could not be read.", failure);
        }
    }
}
