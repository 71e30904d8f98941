package org.canvass.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.canvass.intake.mapping.Kind;
import org.canvass.organization.AccountWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

    @ParameterizedTest(name = "{6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0  | 0 | 0 | 0  | 0 | 0 | No brokers yet                         | false
            91 | 0 | 0 | 0  | 0 | 0 | 91 brokers, and nobody to ask yet      | false
            91 | 1 | 0 | 0  | 0 | 0 | 91 brokers with 1 contact, revenue unknown | false
            91 | 9 | 5 | 0  | 0 | 0 | 91 brokers with 9 contacts, products unknown | false
            91 | 9 | 0 | 77 | 0 | 0 | 91 brokers with 9 contacts, products unknown | false
            91 | 9 | 5 | 0  | 8 | 0 | 91 brokers with 9 contacts             | true
            91 | 9 | 5 | 0  | 8 | 3 | 91 brokers with 9 contacts             | true
            """)
    void theNextStepIsTheFirstThingThatIsMissing(
            long accounts,
            long contacts,
            long figures,
            long lines,
            long products,
            long holdings,
            String headline,
            boolean done) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
        }
        counts.put(Kind.ACCOUNTS, accounts);
        counts.put(Kind.CONTACTS, contacts);
        counts.put(Kind.FIGURES, figures);
        counts.put(Kind.PURCHASE_LINES, lines);
        counts.put(Kind.PRODUCTS, products);
        counts.put(Kind.HOLDINGS, holdings);

        NextStep next = NextStep.of(counts, AccountWord.BROKER);

        assertThat(next.headline()).isEqualTo(headline);
        assertThat(next.done()).isEqualTo(done);
    }
}
