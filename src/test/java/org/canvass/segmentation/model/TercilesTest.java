package org.canvass.segmentation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TercilesTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            textBlock =
                    """
            # values, their levels, lowest B, lowest C
            7,                   B,             7,  ,   one account is in the middle
            1 9,                 A C,           ,   9,  two accounts: one low and one high
            5 5,                 B B,           5,  ,   two equal ones share the middle
            4 4 4 4 4,           B B B B B,     4,  ,   all equal
            1 2 3,               A B C,         2,  3,  three
            1 2 3 4,             A B B C,       2,  4,  four
            1 2 3 4 5 6,         A A B B C C,   3,  5,  six
            1 2 2 2 3,           A B B B C,     2,  3,  ties in the middle stay together
            1 1 1 1 5,           B B B B C,     1,  5,  most accounts equal and low
            1 5 5 5 5,           A B B B B,     5,  ,   most accounts equal and high
            0 0 3,               B B C,         0,  3,  zero is a figure
            null 1 2 3 null,     ? A B C ?,     2,  3,  unknown is left out and stays unknown
            -5 0 5,              A B C,         0,  5,  a credit note lies below zero
            1.0 1.00 2 3.5 9,    A A B C C,     2,  3.5, equal amounts written differently
            null null,           ? ?,           ,   ,   nothing known
            """)
    void thirdsAreMadeByMidrankAndTiesNeverSplit(
            String values, String levels, String lowestB, String lowestC, String why) {
        List<BigDecimal> all = values(values);

        Terciles frozen = Terciles.freeze(all);

        assertThat(all.stream().map(value -> letter(frozen, value)).collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(levels);
        assertThat(frozen).isEqualTo(new Terciles(amount(lowestB), amount(lowestC)));
    }

    @Test
    void theFrozenLevelsAreTheMidranksOfTheAccountsTheyWereFrozenFrom() {
        Random random = new Random(7);
        for (int book = 0; book < 500; book++) {
            List<BigDecimal> values = new ArrayList<>();
            int n = 1 + random.nextInt(40);
            for (int i = 0; i < n; i++) {
                values.add(BigDecimal.valueOf(random.nextInt(1 + random.nextInt(60))));
            }
            Terciles frozen = Terciles.freeze(values);
            for (BigDecimal value : values) {
                long below = values.stream().filter(v -> v.compareTo(value) < 0).count();
                long equal =
                        values.stream().filter(v -> v.compareTo(value) == 0).count();
                long t = 3 * (2 * below + equal);
                int expected = t < 2L * n ? 1 : t < 4L * n ? 2 : 3;
                assertThat(frozen.level(value)).as("%s in %s", value, values).hasValue(expected);
            }
        }
    }

    @Test
    void aLaterAccountIsMeasuredByTheFrozenCutPoints() {
        Terciles frozen = Terciles.freeze(values("10 20 30"));

        assertThat(letter(frozen, amount("19.99"))).isEqualTo("A");
        assertThat(letter(frozen, amount("20.00"))).isEqualTo("B");
        assertThat(letter(frozen, amount("1000"))).isEqualTo("C");
    }

    @Test
    void cutPointsSetByHandHaveToRise() {
        assertThatThrownBy(() -> new Terciles(amount("5"), amount("5")))
                .hasMessage("The middle level has to begin below the highest one: 5 is not below 5.");
    }

    private static List<BigDecimal> values(String text) {
        return Arrays.stream(text.split(" ")).map(TercilesTest::amount).toList();
    }

    private static BigDecimal amount(String text) {
        return text == null || text.equals("null") ? null : new BigDecimal(text);
    }

    private static String letter(Terciles frozen, BigDecimal value) {
        var level = frozen.level(value);
        return level.isEmpty() ? "?" : "ABC".substring(level.getAsInt() - 1, level.getAsInt());
    }
}
