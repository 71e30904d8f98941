package org.canvass.launch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.canvass.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MailboxTest {

    @Inject
    Mailer mailer;

    @Test
    void theListIsFoundByAddressAndShowsTheMailAsHarmlessText() {
        mailer.send(Mail.withText(
                "list@mailbox.example", "<script>alert(1)</script>", "See https://example.org/a?b=1&c=2."));

        page("/mailbox?address=LIST@mailbox")
                .body(containsString("list@mailbox.example"))
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
        page("/mailbox/" + newest("list@mailbox.example").number())
                .body(containsString("<a href=\"https://example.org/a?b=1&amp;c=2\">"));
    }

    @Test
    void aMailsHtmlCanNeitherRunNorFetchAnything() {
        mailer.send(Mail.withHtml("html@mailbox.example", "Hello", "<p>Hello <script>alert(1)</script></p>"));
        long number = newest("html@mailbox.example").number();

        page("/mailbox/" + number).body(containsString("sandbox=\"allow-popups"));
        assertThat(given().when().get("/mailbox/" + number + "/html").headers().getValues("Content-Security-Policy"))
                .as("exactly one policy, or the page's own could not frame it")
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                        + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox");
        page("/mailbox/" + number + "?view=source").body(containsString("Delivered-To: html@mailbox.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mailbox/999999999", "/mailbox/0", "/mailbox/abc", "/mailbox/1/pdf", "/mailbox/99999999999999"})
    void aMailThatIsNotThereIsAPageThatSaysSo(String path) {
        given().when().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "2000000000"})
    void aPageNumberOutOfRangeIsNoError(int page) {
        given().when().get("/mailbox?page=" + page).then().statusCode(200);
    }

    @Test
    void theOldestMailsMakeRoomForNewerOnes() {
        Mailbox mailbox = Mailbox.empty();
        for (int i = 1; i <= Mailbox.MOST + 10; i++) {
            mailbox.add(("Delivered-To: " + i + "@example.org\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(mailbox.arrived()).isEqualTo(Mailbox.MOST + 10);
        assertThat(mailbox.newestFirst("")).hasSize(Mailbox.MOST);
        assertThat(mailbox.mail(10)).isEmpty();
        assertThat(mailbox.mail(11)).isPresent();
        assertThat(mailbox.newestFirst("", 0, 1).get(0).recipient()).isEqualTo(Mailbox.MOST + 10 + "@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            go to https://a.example/s/x.      | go to <a href="https://a.example/s/x">https://a.example/s/x</a>.
            (https://a.example/?q=1&r=2)      | (<a href="https://a.example/?q=1&amp;r=2">https://a.example/?q=1&amp;r=2</a>)
            "https://a.example"               | &quot;<a href="https://a.example">https://a.example</a>&quot;
            <https://a.example>               | &lt;<a href="https://a.example">https://a.example</a>&gt;
            javascript:alert(1)               | javascript:alert(1)
            """,
            quoteCharacter = '~')
    void webAddressesInPlainTextBecomeLinks(String text, String html) {
        assertThat(MailboxResource.linked(text).getValue()).isEqualTo(html);
    }

    private static ReceivedMail newest(String address) {
        return TestServers.mailbox().newestFirst(address).get(0);
    }

    private static ValidatableResponse page(String path) {
        return given().when().get(path).then().statusCode(200);
    }
}
