package org.canvass.organization.site.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A CSV file of ours as a workbook with one sheet: a bold first row that stays in sight, numbers as numbers. */
final class SheetWorkbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Numbers as we write them. With a leading nought, or too long for a spreadsheet, it is a name. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,13})(\\.\\d{1,17})?(E-?\\d+)?");

    private static final String MARK = "\uFEFF";

    private SheetWorkbook() {}

    static byte[] of(String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Canvass", "1.0");
                CsvReader<CsvRecord> rows =
                        CsvReader.builder().ofCsvRecord(csv.startsWith(MARK) ? csv.substring(1) : csv)) {
            Worksheet sheet = workbook.newWorksheet("Canvass");
            int row = 0;
            for (CsvRecord record : rows) {
                for (int column = 0; column < record.getFieldCount(); column++) {
                    put(sheet, row, column, record.getField(column));
                }
                row++;
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A workbook in memory could not be written.", impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (row > 0 && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text));
        } else {
            // Text cells are never taken for formulas, so they do without the apostrophe that CSV needs.
            sheet.value(row, column, text.matches("(?s)'[=+\\-@\\t\\r].*") ? text.substring(1) : text);
        }
        if (row == 0) {
            sheet.style(row, column).bold().set();
        }
    }
}
