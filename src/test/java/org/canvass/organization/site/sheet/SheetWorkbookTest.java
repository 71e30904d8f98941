package org.canvass.organization.site.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void numbersAreNumbersAndEverythingElseIsText() throws IOException {
        Map<String, String> parts =
                parts(SheetWorkbook.of("\uFEFFKey,Name,Revenue\r\n007,Ernst Handel,1234.5\r\n42,,-3\r\n"));
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>1234.5</v>", "<v>42</v>", "<v>-3</v>").doesNotContain("<v>007</v>");
        assertThat(text(parts)).contains("007", "Ernst Handel", "Revenue").doesNotContain("\uFEFF");
    }

    @Test
    void whatLooksLikeAFormulaIsTextWithoutItsApostrophe() throws IOException {
        Map<String, String> parts = parts(SheetWorkbook.of("Name\r\n'=cmd|' /C calc'!A0\r\n'Tis\r\n"));
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(text(parts)).contains("=cmd|", "&apos;Tis").doesNotContain("'=cmd", "&apos;=cmd");
    }

    private static String text(Map<String, String> parts) {
        return parts.getOrDefault("xl/sharedStrings.xml", "") + parts.get("xl/worksheets/sheet1.xml");
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("sheet.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
