package org.canvass.intake.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.canvass.account.ContactRole;
import org.canvass.intake.mapping.DateOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest(name = "{0} with mark {1} is {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            14.00              | .  | 14
            1,234.56           | .  | 1234.56
            1.234,56           | ,  | 1234.56
            1.234              | ,  | 1234
            1.234              | .  | 1.234
            1'234.50           | .  | 1234.5
            1 234,50           | ,  | 1234.5
            -7,5               | ,  | -7.5
            −7                 | -  | -7
            +3                 | -  | 3
            € 12               | -  | 12
            12 €               | -  | 12
            .5                 | .  | 0.5
            0                  | -  | 0
            ''                 | .  | -
            '   '              | .  | -
            1e400              | .  | wrong
            1E3                | .  | wrong
            NaN                | .  | wrong
            Infinity           | .  | wrong
            -Infinity          | .  | wrong
            ∞                  | .  | wrong
            0x1F               | .  | wrong
            1.234,56           | .  | wrong
            1,234.56           | ,  | wrong
            1,23.4             | .  | wrong
            12,34              | .  | wrong
            1..2               | .  | wrong
            5.                 | .  | wrong
            -                  | .  | -
            --5                | .  | wrong
            1 2                | .  | wrong
            999999999999999    | .  | wrong
            ١٢٣                | .  | wrong
            =1+1               | .  | wrong
            """)
    void numbersAreReadByTheFilesMark(String cell, Character mark, String expected) throws Exception {
        if ("wrong".equals(expected)) {
            assertThatThrownBy(() -> Decimals.read(cell, mark)).isInstanceOf(BadCell.class);
        } else if (expected == null) {
            assertThat(Decimals.read(cell == null ? "" : cell, mark)).isNull();
        } else {
            assertThat(Decimals.read(cell, mark)).isEqualByComparingTo(new BigDecimal(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.05,0.05", "5%,0.05", "0,0", "100%,1", "1.5,wrong", "-0.1,wrong", "101%,wrong"})
    void aDiscountIsAShare(String cell, String expected) throws Exception {
        if (expected.equals("wrong")) {
            assertThatThrownBy(() -> Decimals.share(cell, '.')).isInstanceOf(BadCell.class);
        } else {
            assertThat(Decimals.share(cell, '.')).isEqualByComparingTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} ({1}) is {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            1996-07-04 00:00:00.000   | -           | 1996-07-04
            1996-07-04T23:59:59Z      | -           | 1996-07-04
            1996-07-04T23:59:59+02:00 | -           | 1996-07-04
            1996-7-4                  | -           | 1996-07-04
            1996/07/04                | -           | 1996-07-04
            19960704                  | -           | 1996-07-04
            4.7.1996                  | -           | 1996-07-04
            04.07.1996 14:30          | -           | 1996-07-04
            04/07/1996                | DAY_FIRST   | 1996-07-04
            04/07/1996                | MONTH_FIRST | 1996-04-07
            4-7-1996                  | DAY_FIRST   | 1996-07-04
            7/4/1996 2:30 PM          | MONTH_FIRST | 1996-07-04
            29.02.2024                | -           | 2024-02-29
            29.02.2023                | -           | wrong
            2023-13-01                | -           | wrong
            31/12/1996                | MONTH_FIRST | wrong
            04.07.96                  | -           | wrong
            35000                     | -           | wrong
            July 4th                  | -           | wrong
            0001-01-01                | -           | wrong
            """)
    void datesAreDays(String cell, DateOrder order, String expected) throws Exception {
        if (expected.equals("wrong")) {
            assertThatThrownBy(() -> Dates.read(cell, order)).isInstanceOf(BadCell.class);
        } else {
            assertThat(Dates.read(cell, order)).isEqualTo(LocalDate.parse(expected));
        }
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            2024                     | 2024-01-01 | 2024-12-31
            2024-02                  | 2024-02-01 | 2024-02-29
            02/2023                  | 2023-02-01 | 2023-02-28
            2024-Q4                  | 2024-10-01 | 2024-12-31
            q1 2024                  | 2024-01-01 | 2024-03-31
            2024H2                   | 2024-07-01 | 2024-12-31
            2024-01-15..2024-02-14   | 2024-01-15 | 2024-02-14
            1.1.2024 to 30.6.2024    | 2024-01-01 | 2024-06-30
            2024-13                  | -          | -
            2024-H3                  | -          | -
            2024-02-01..2024-01-01   | -          | -
            last year                | -          | -
            2024-01-31               | -          | -
            """)
    void periodsAreTheirFirstAndLastDay(String cell, LocalDate first, LocalDate last) throws Exception {
        if (first == null) {
            assertThatThrownBy(() -> Period.read(cell)).isInstanceOf(BadCell.class);
        } else {
            assertThat(Period.read(cell)).isEqualTo(new Period(first, last));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Maria.Anders@Alfreds.Example.com | maria.anders@alfreds.example.com
            o'neil+news@example.co.uk        | o'neil+news@example.co.uk
            info@käse.de                     | info@xn--kse-qla.de
            """)
    void anAddressIsKeptInLowerCase(String cell, String expected) throws Exception {
        assertThat(Emails.read(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b\r\nBcc: everyone@example.com",
                "a@example.com\n",
                "a@b",
                "a b@example.com",
                "a@@example.com",
                "a@example..com",
                ".a@example.com",
                "Anna <a@example.com>",
                "a@example.com, b@example.com",
                "a@example.com\u0000",
                "a@-example.com",
                "a@example.com>",
                "a\"@example.com",
                "@example.com",
                "a@[127.0.0.1]",
                "ä@example.com"
            })
    void whatAMailServerWouldNotTakeIsNoAddress(String cell) {
        assertThatThrownBy(() -> Emails.read(cell)).isInstanceOf(BadCell.class);
    }

    @Test
    void textIsKeptLiterally() throws Exception {
        assertThat(Texts.read(" =cmd|' /C calc'!A0 ", 200)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(Texts.read("<script>{{7*7}}", 200)).isEqualTo("<script>{{7*7}}");
        assertThat(Texts.read("مرحبا 🎉", 200)).isEqualTo("مرحبا 🎉");
        assertThat(Texts.read("Cafe\u0301", 4)).isEqualTo("Café");
        assertThat(Texts.read("\u00A0", 200)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nBcc: x", "a\u0000b", "a\u2028b", "\uD83C alone"})
    void textHoldsNoLineBreaksAndNoBrokenCharacters(String cell) {
        assertThatThrownBy(() -> Texts.read(cell, 200)).isInstanceOf(BadCell.class);
    }

    @Test
    void textIsNotCutOff() {
        assertThatThrownBy(() -> Texts.read("x".repeat(201), 200))
                .hasMessage("has 201 characters; at most 200 are kept");
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "X,true", "Ja,true", "1,true", "no,false", "0,false", "Nein,false"})
    void yesAndNoHaveManySpellings(String cell, boolean expected) throws Exception {
        assertThat(Words.yesNo(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"de,de", "DE,de", "en-GB,en-GB", "en_us,en-US", "German,de", "Deutsch,de", "français,fr"})
    void languagesAreCodesOrNames(String cell, String expected) throws Exception {
        assertThat(Words.language(cell)).isEqualTo(expected);
    }

    @Test
    void unknownWordsSayWhichAreKnown() {
        assertThatThrownBy(() -> Words.yesNo("perhaps")).hasMessageContaining("neither yes nor no");
        assertThatThrownBy(() -> Words.role("boss")).hasMessageContaining("decides, advises, uses or none");
        assertThatThrownBy(() -> Words.language("xx-yy")).hasMessageContaining("no language");
        assertThatThrownBy(() -> Words.currency("EURO")).hasMessageContaining("no currency");
        assertThatThrownBy(() -> Words.timeZone("Lisbon time")).hasMessageContaining("no time zone");
    }

    @Test
    void rolesAreReadFromWords() throws Exception {
        assertThat(Words.role("Decision maker")).isEqualTo(ContactRole.DM);
        assertThat(Words.role("user")).isEqualTo(ContactRole.USE);
        assertThat(Words.role("")).isNull();
    }
}
