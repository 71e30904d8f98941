package org.canvass.mail.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.canvass.mail.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How are we doing?",
                "Wie läuft es mit uns?",
                "Grüße aus Köln, Düsseldorf, Münster, Nürnberg, Würzburg und Überlingen: fünf kurze Fragen",
                "ご意見をお聞かせください。五つの短い質問です。お時間は三分ほどです。よろしくお願いいたします。",
                "كيف تسير الأمور بيننا؟ خمسة أسئلة قصيرة",
                "👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽",
                "=?UTF-8?Q?not_an_encoded_word?=",
                "A long subject of plain words that has to be folded because it does not fit into one line of seventy-six",
            })
    void aSubjectIsReadAgainAsItWasWritten(String subject) throws Exception {
        String header = HeaderText.of("Subject", subject);

        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(subject);
        assertThat(("Subject: " + header).split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[\\x20-\\x7E]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nordwind",
                "Nordwind Händler GmbH & Co. KG",
                "Smith, Jones (and \"Sons\")",
                "O'Neill \\ Partner",
                "株式会社ノースウインド・トレーダーズ・ジャパン・ホールディングス",
            })
    void aNameStandsBesideItsAddress(String name) throws Exception {
        String header = HeaderText.of("From", new Address(name, "voice@nordwind.example"));

        InternetAddress read = InternetAddress.parseHeader(MimeUtility.unfold(header), true)[0];
        assertThat(read.getPersonal()).isEqualTo(name);
        assertThat(read.getAddress()).isEqualTo("voice@nordwind.example");
    }

    @Test
    void aLetterOfSeveralBytesIsNeverCutInTwo() throws Exception {
        for (String word : HeaderText.of("Subject", "ä".repeat(200)).split("\r\n ")) {
            assertThat(MimeUtility.decodeWord(word)).matches("ä+");
        }
    }

    @Test
    void aLongLinkStaysWhole() {
        String link = "<https://canvass.example/stop/" + "a".repeat(120) + ">";

        assertThat(HeaderText.folded("List-Unsubscribe", link)).isEqualTo(link);
        assertThat(HeaderText.folded("List-Unsubscribe", "<mailto:stop@example.com>, " + link))
                .isEqualTo("<mailto:stop@example.com>,\r\n " + link);
    }
}
