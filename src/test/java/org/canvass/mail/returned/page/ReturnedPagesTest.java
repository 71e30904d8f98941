package org.canvass.mail.returned.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.TestServers;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.mail.returned.ReturnedLetter;
import org.canvass.mail.returned.Samples;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of returned letters, and the door for relays. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReturnedPagesTest {
    private static final Pattern KEY = Pattern.compile("/hooks/returned/([A-Za-z0-9_-]{43})");

    private Given given;

    @BeforeEach
    void organization() {
        given = Given.organization();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    not an address         | -    | -              | -     | is not an e-mail address
                    a-name-that-is-too-long@example.com | - | -    | -     | at most 19 characters
                    bounces+x@example.com  | -    | -              | -     | and no plus
                    -                      | IMAP | imap.example.com | -   | name its address
                    bounces@example.com    | IMAP | -              | -     | Name the mail server
                    bounces@example.com    | IMAP | a b            | -     | Name the mail server
                    bounces@example.com    | SMTP | imap.example.com | -   | Choose IMAP or POP3
                    bounces@example.com    | IMAP | imap.example.com | 70000 | from 1 to 65535
                    """)
    void whatCannotBeIsRefusedInASentenceAndStaysInTheForm(
            String address, String protocol, String host, String port, String sentence) {
        given.as(Role.ADMINISTRATOR)
                .formParam("address", address == null ? "" : address)
                .formParam("protocol", protocol == null ? "" : protocol)
                .formParam("host", host == null ? "" : host)
                .formParam("port", port == null ? "" : port)
                .formParam("security", "TLS")
                .post("/settings/returned")
                .then()
                .statusCode(400)
                .body(containsString(sentence));
    }

    @Test
    void thePasswordIsNeverShownAndAnotherServerNeverGetsIt() {
        save("127.0.0.1", "a secret of the mailbox").statusCode(303);

        given.as(Role.ADMINISTRATOR)
                .get("/settings/returned")
                .then()
                .statusCode(200)
                .body(
                        containsString("Left empty, the one before stays"),
                        not(containsString("a secret of the mailbox")));
        save("evil.example", "").statusCode(400).body(containsString("type the password again"));
        save("127.0.0.1", "").statusCode(303);
        given.as(Role.ADMINISTRATOR)
                .post("/settings/returned/trial")
                .then()
                .statusCode(200)
                .body(containsString("takes no connections"));
    }

    @Test
    void aRelayReportsAsJsonAndAsTheMailItself() {
        ReturnedLetter one = ReturnedLetter.sent(given);
        ReturnedLetter other = ReturnedLetter.sent(given);
        String key = newKey();

        post(key, json(one.verp(), "soft", "<b>full</b>")).statusCode(200).body("outcome", equalTo("kept"));
        post(key, json(one.verp().toUpperCase(), "soft", "again"))
                .statusCode(200)
                .body("outcome", equalTo("known before"));
        raw(key, "message/rfc822", Samples.of("complaint-arf", other.verp(), other.to()))
                .statusCode(200);
        raw(key, "message/rfc822", Samples.of("a-person-answers", other.verp(), other.to()))
                .statusCode(422);
        String report = new String(Samples.of("postfix-unknown-user", other.verp(), other.to()));
        raw(
                        key,
                        "multipart/report; report-type=delivery-status; boundary=\"=_b1\"",
                        report.substring(report.indexOf("\r\n\r\n") + 4).getBytes())
                .statusCode(200);

        assertThat(one.returned()).extracting(row -> row.kind).containsExactly(ReturnedKind.SOFT);
        assertThat(other.returned())
                .extracting(row -> row.kind)
                .containsExactlyInAnyOrder(ReturnedKind.COMPLAINT, ReturnedKind.HARD);
    }

    @Test
    void aRelayThatErrsIsToldWhat() {
        ReturnedLetter letter = ReturnedLetter.sent(given);
        ReturnedLetter foreign = ReturnedLetter.sent(Given.organization());
        String key = newKey();

        post(key, "{").statusCode(400).body("problem", containsString("not JSON"));
        post(key, "[1]").statusCode(400).body("problem", containsString("one JSON object"));
        post(key, "{\"letter\": 7}").statusCode(400).body("problem", containsString("must be text"));
        post(key, json("bounces@example.com", "hard", "x"))
                .statusCode(400)
                .body("problem", containsString("envelope sender"));
        post(key, json(letter.verp(), "dead", "x"))
                .statusCode(400)
                .body("problem", containsString("hard, soft or complaint"));
        post(key, "{\"letter\":\"" + letter.verp() + "\",\"kind\":\"hard\",\"at\":\"2999-01-01T00:00:00Z\"}")
                .statusCode(400);
        post(key, json(foreign.verp(), "hard", "x")).statusCode(422).body("problem", containsString("signature"));
        raw(key, "message/rfc822", new byte[2_000_000]).statusCode(413);
        raw(key, "text/plain", "x".getBytes()).statusCode(415);
        post("x".repeat(43), json(letter.verp(), "hard", "x")).statusCode(404);
        assertThat(letter.returned()).isEmpty();
        assertThat(foreign.returned()).isEmpty();
    }

    @Test
    void aRevokedKeyAndOneThatWasReplacedOpenNothing() {
        ReturnedLetter letter = ReturnedLetter.sent(given);
        String first = newKey();
        String second = newKey();

        post(first, json(letter.verp(), "soft", "x")).statusCode(404);
        post(second, json(letter.verp(), "soft", "x")).statusCode(200);
        given.as(Role.ADMINISTRATOR)
                .post("/settings/returned/key/revocation")
                .then()
                .statusCode(303);
        post(second, json(letter.verp(), "soft", "x")).statusCode(404);
    }

    private ValidatableResponse save(String host, String password) {
        return given.as(Role.ADMINISTRATOR)
                .formParam("address", "bounces@example.com")
                .formParam("protocol", "IMAP")
                .formParam("host", host)
                .formParam("port", "1")
                .formParam("security", "NONE")
                .formParam("username", "bounces")
                .formParam("password", password)
                .post("/settings/returned")
                .then();
    }

    private String newKey() {
        String page = given.as(Role.ADMINISTRATOR)
                .post("/settings/returned/key")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static String json(String letter, String kind, String reason) {
        return "{\"letter\": \"" + letter + "\", \"kind\": \"" + kind + "\", \"reason\": \"" + reason + "\"}";
    }

    private static ValidatableResponse post(String key, String json) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(json)
                .post("/hooks/returned/" + key)
                .then();
    }

    private static ValidatableResponse raw(String key, String type, byte[] body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("message/rfc822", ContentType.BINARY)
                                .encodeContentTypeAs("multipart/report", ContentType.BINARY)))
                .contentType(type)
                .body(body)
                .post("/hooks/returned/" + key)
                .then();
    }
}
