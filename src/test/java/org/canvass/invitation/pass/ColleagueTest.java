package org.canvass.invitation.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColleagueTest {

    @ParameterizedTest(name = "{0} <{1}>")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Ana Trujillo               | ana@example.org         |
            Dr. Ana María O'Brien-Núñez | ANA@Example.ORG        |
            王小明                      | wang@example.cn         |
            ''                         | ana@example.org         | NAME
            see https://evil.example   | ana@example.org         | NAME
            visit evil.com now         | ana@example.org         | NAME
            www.evil.example           | ana@example.org         | NAME
            <b>Ana</b>                 | ana@example.org         | NAME
            {sender}                   | ana@example.org         | NAME
            ana@example.org            | ana@example.org         | NAME
            Ana                        | ana                     | ADDRESS
            Ana                        | ana@localhost           | ADDRESS
            Ana                        | a b@example.org         | ADDRESS
            Ana                        | ana@example.org,b@c.org | ADDRESS
            Ana                        | a@@example.org          | ADDRESS
            """)
    void onlySomebodyWithANameAndAnAddressIsWrittenTo(String name, String email, Colleague.Wrong wrong) {
        assertThat(new Colleague(name, email).wrong().orElse(null)).isEqualTo(wrong);
    }

    @ParameterizedTest(name = "made {0}, begun {1}")
    @CsvSource({"true, false, true", "true, true, false", "false, true, true", "false, false, true"})
    void aPassIsTakenBackUntilTheColleagueHasBegun(boolean made, boolean begun, boolean back) {
        assertThat(PassRule.STANDARD.takenBack(made, begun)).isEqualTo(back);
    }

    @ParameterizedTest(name = "{0} invited")
    @CsvSource({"0, true", "4, true", "5, false", "6, false"})
    void aChainIsKeptShort(long invited, boolean oneMore) {
        assertThat(PassRule.STANDARD.oneMore(invited)).isEqualTo(oneMore);
    }
}
