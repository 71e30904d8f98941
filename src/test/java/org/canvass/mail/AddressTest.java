package org.canvass.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a@b.example                          |                  | a@b.example
                    ' A.b+c@Example.COM '                |                  | A.b+c@Example.COM
                    Some One <some.one@b.example>        | Some One         | some.one@b.example
                    "One, Some" <some.one@b.example>     | One, Some        | some.one@b.example
                    info@bücher.example                  |                  | info@xn--bcher-kva.example
                    canvass@localhost                    |                  | canvass@localhost
                    """,
            quoteCharacter = '\'')
    void anAddressIsRead(String written, String name, String email) {
        assertThat(Address.of(written)).isEqualTo(new Address(name, email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@b.example",
                "a@",
                "a@b@c.example",
                "a b@c.example",
                "a@b.example\r\nBcc: all@c.example",
                "a@b.example>\r\nDATA",
                "One\nTwo <a@b.example>",
                "<a@b.example> x",
                "jürgen@b.example",
                "a@b..example",
                "a@b.example,c@d.example"
            })
    void whatCouldBreakOutIsNoAddress(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Address.of(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subject | X-Fine             | fine
                    fine    | List-Unsubscribe   | <a>BREAKBcc: b@c.example
                    fine    | X-BREAKBcc         | fine
                    fine    | X Spaced           | fine
                    BREAKx  | X-Fine             | fine
                    fine    | X-Fine             | grün
                    """)
    void aHeaderThatCouldBeginAnotherIsRefused(String subject, String name, String value) {
        String broken = subject.equals("subject") ? null : "refused";
        if (broken == null) {
            new Writing.Mail(null, null, subject, "text", null, Map.of(name, value));
            return;
        }
        for (String ending : new String[] {"\r\n", "\n", "\r", "\u0000", "\u2028"}) {
            assertThatThrownBy(() -> new Writing.Mail(
                            null,
                            null,
                            subject.replace("BREAK", ending),
                            "text",
                            null,
                            Map.of(name.replace("BREAK", ending), value.replace("BREAK", ending))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
