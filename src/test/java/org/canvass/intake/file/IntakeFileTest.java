package org.canvass.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeFileTest {

    private static final String TEXT = "key,name\n1,Königlich Essen\n2,Łódź";

    @ParameterizedTest(name = "{0} with mark {2} is read as {1}")
    @CsvSource(
            textBlock =
                    """
            UTF-8,        UTF-8,        ''
            UTF-8,        UTF-8,        EFBBBF
            UTF-16LE,     UTF-16LE,     FFFE
            UTF-16BE,     UTF-16BE,     FEFF
            UTF-16LE,     UTF-16LE,     ''
            UTF-16BE,     UTF-16BE,     ''
            """)
    void unicodeIsReadWhateverItsForm(String written, String read, String mark) {
        IntakeFile file = IntakeFile.read("a.csv", bytes(mark, TEXT, written));

        assertThat(file.charset()).isEqualTo(read);
        assertThat(file.header()).containsExactly("key", "name");
        assertThat(rows(file)).extracting(row -> row.cells()[1]).containsExactly("Königlich Essen", "Łódź");
    }

    @Test
    void whatIsNoUnicodeIsWindows1252() {
        IntakeFile file = IntakeFile.read("a.csv", bytes("", "key,name\n1,Käse – 5 €", "windows-1252"));

        assertThat(file.charset()).isEqualTo("windows-1252");
        assertThat(rows(file).get(0).cells()[1]).isEqualTo("Käse – 5 €");
    }

    @Test
    void anotherCharacterSetCanBeChosen() {
        byte[] content = bytes("", "key,name\n1,Łódź", "windows-1250");

        assertThat(rows(IntakeFile.read("a.csv", content, "windows-1250", ','))
                        .get(0)
                        .cells()[1])
                .isEqualTo("Łódź");
        assertThatThrownBy(() -> IntakeFile.read("a.csv", content, "UTF-8", ','))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Line 2");
        assertThatThrownBy(() -> IntakeFile.read("a.csv", content, "EBCDIC-XX", ','))
                .isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest(name = "[{index}] is separated by {0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            comma     ! key,name|1,a|2,b
            semicolon ! key;name;amount|1;a;1,5|2;b;2,5
            semicolon ! "key, old";name|1;a, b|2;c, d
            comma     ! key,name|1,"a;b;c"|2,"d;e;f"
            tab       ! key~name|1~a, b|2~c, d
            bar       ! key¦name|1¦a, b|2¦c
            comma     ! key,name|1,a, b|2,c|3,d
            comma     ! key|1|2
            """)
    void theDelimiterIsTheOneMostLinesAgreeOn(String name, String text) {
        char expected =
                " ,;\t|".charAt(List.of("", "comma", "semicolon", "tab", "bar").indexOf(name));
        String content = text.replace('|', '\n').replace('~', '\t').replace('¦', '|');

        assertThat(IntakeFile.read("a.csv", content.getBytes(StandardCharsets.UTF_8))
                        .delimiter())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            key,name|1,"a|2,b|3,c         ! quote opened on line 2 is never closed
            key,name|1,"a|2,b"x|3,"c"     ! Line 3 has text after a closing quote
            key,name,KEY|1,a,2            ! Columns 1 and 3 are both named 'KEY'
            key,name                      ! a header and no rows
            ||                            ! is empty
            <html><table>|<tr>             ! web page (HTML)
            <?xml version="1.0"?>|<a/>    ! XML
            """)
    void whatIsNoTableIsRefusedWithItsPlace(String text, String expected) {
        byte[] content = text.replace('|', '\n').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> IntakeFile.read("a.csv", content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aRenamedWorkbookIsRefused() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../etc/passwd"));
            out.write(1);
        }

        assertThatThrownBy(() -> IntakeFile.read("accounts.csv", zip.toByteArray()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Excel workbook or a zip archive");
    }

    @Test
    void bytesThatNoTextHoldsAreRefused() {
        assertThatThrownBy(() -> IntakeFile.read("a.csv", new byte[] {'k', ',', 'n', '\n', '1', ',', 0, 'a'}))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("byte 7 is zero");
        assertThatThrownBy(() -> IntakeFile.read("a.csv", new byte[] {'k', '\n', (byte) 0x81}))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("neither UTF-8");
        assertThatThrownBy(() -> IntakeFile.read("a.csv", bytes("FFFE", "k\n\uD800x", "UTF-16LE")))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> IntakeFile.read("a.csv", new byte[0])).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aCellBeyondTheLimitIsRefused() {
        String text = "key,name\n1,\"" + "x".repeat(Scan.MAX_CELL + 1) + "\"";

        assertThatThrownBy(() -> IntakeFile.read("a.csv", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("100,000");
    }

    @Test
    void tooManyColumnsAreRefused() {
        String text = ",".repeat(Scan.MAX_COLUMNS) + "\n1";

        assertThatThrownBy(() -> IntakeFile.read("a.csv", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("columns");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            nullValues = "-",
            textBlock =
                    """
            a,b,c                  ! a/b/c         ! -
            a,Rua do Paço, 67,c    ! a/Rua do Paço, 67/c ! joined 'address' from 2 cells
            a,1, rue x, 2e étage,c ! a/1, rue x, 2e étage/c ! joined 'address' from 3 cells
            a,b,c, d               ! a/b/c, d      ! joined 'town' from 2 cells
            a,b,x,c                ! -             ! has 4 cells, the header has 3
            a,b, x,y,c             ! -             ! has 5 cells, the header has 3
            a,b                    ! -             ! has 2 cells, the header has 3
            """)
    void aCommaBeforeASpaceIsTextWhereThatGivesTheHeadersColumns(String line, String cells, String said) {
        IntakeFile file =
                IntakeFile.read("a.csv", ("key,address,town\nx,y,z\n" + line).getBytes(StandardCharsets.UTF_8));

        Row row = rows(file).get(1);

        assertThat(row.line()).isEqualTo(3);
        assertThat(row.cells() == null ? null : String.join("/", row.cells())).isEqualTo(cells);
        if (said == null) {
            assertThat(row.note()).isNull();
        } else {
            assertThat(cells == null ? row.problem() : row.note()).startsWith(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedWhateverEndsThem(String end) {
        String text = String.join(end, "key,name", "", "1,\"a", "b\"", "2,c", "");

        assertThat(rows(IntakeFile.read("a.csv", text.getBytes(StandardCharsets.UTF_8))))
                .extracting(Row::line)
                .containsExactly(3, 5);
    }

    private static List<Row> rows(IntakeFile file) {
        List<Row> rows = new ArrayList<>();
        file.rows(rows::add);
        return rows;
    }

    private static byte[] bytes(String mark, String text, String charset) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(java.util.HexFormat.of().parseHex(mark.toLowerCase()));
        if (text.indexOf('\uD800') >= 0) {
            for (char c : text.toCharArray()) {
                content.write(c);
                content.write(c >> 8);
            }
        } else {
            content.writeBytes(text.getBytes(Charset.forName(charset)));
        }
        return content.toByteArray();
    }
}
