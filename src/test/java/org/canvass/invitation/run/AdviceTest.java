package org.canvass.invitation.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            550 | 5.1.1 <…>: Recipient address rejected: User unknown  | does not exist      | false
            550 | No such user here                                     | does not exist      | false
            553 | sorry, that mailbox is not allowed                    | does not exist      | false
            552 | 5.2.2 Mailbox full                                    | no room             | true
            452 | 4.2.2 The email account is over quota                 | no room             | true
            550 | 5.7.26 This mail has been blocked, SPF did not pass   | SPF, DKIM and DMARC | true
            554 | 5.7.1 Relay access denied                             | SPF, DKIM and DMARC | true
            535 | 5.7.8 Authentication failed                           | SPF, DKIM and DMARC | true
            535 | Authentication failed                                 | refused our sign-in | true
            552 | Message size exceeds fixed limit                      | too large           | true
            451 | Given up after 8 attempts. The last answer: greylist  | again and again     | true
                | The letter could not be written: no text              | Look at the letter  | true
            554 | Transaction failed                                    | by itself           | true
                |                                                       | by itself           | true
            """)
    void everyFailureSaysWhatCanBeDone(Integer code, String reason, String said, boolean again) {
        Advice advice = Advice.on(code, reason);
        assertThat(advice.text()).contains(said);
        assertThat(advice.again()).isEqualTo(again);
    }
}
