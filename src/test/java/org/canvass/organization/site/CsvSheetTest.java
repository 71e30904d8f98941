package org.canvass.organization.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aCellThatASpreadsheetWouldRunBecomesText(String evil) {
        assertThat(CsvSheet.cell(evil)).isEqualTo("'" + evil);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvSheet.cell(new BigDecimal("-12.50"))).isEqualTo("-12.50");
        assertThat(CsvSheet.cell(-3)).isEqualTo("-3");
    }

    @Test
    void quotesAndCommasAreKept() {
        assertThat(new CsvSheet("name").row("Blondesddsl, \"père\"\nfils").toString())
                .isEqualTo("\uFEFFname\r\n\"Blondesddsl, \"\"père\"\"\nfils\"\r\n");
    }
}
