package org.canvass.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.canvass.mail.account.OwnAccount;
import org.canvass.mail.sending.PeerInstead;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PeerInstead.class)
class MailPagesTest {
    @Inject
    DataSource database;

    private Given given;
    private GreenMail server;

    @BeforeEach
    void start() {
        given = Given.organization();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("canvass@example.com", "canvass", "the sealed words");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aServerOfItsOwnIsKeptTriedAndItsPasswordNeverShown() throws Exception {
        keep(Map.of("password", "the sealed words")).statusCode(303);

        page().body(containsString("Your letters leave through 127.0.0.1"))
                .body(not(containsString("the sealed words")));
        assertThat(kept()).doesNotContain("the sealed words");
        tryIt().body(containsString("It works."))
                .body(containsString("Signed in as canvass."))
                .body(containsString(
                        "It takes mail for " + given.member(Role.ADMINISTRATOR).email()));
        assertThat(server.getReceivedMessages()).hasSize(1);

        keep(Map.of("perMinute", "42")).statusCode(303);
        tryIt().body(containsString("It works."));
    }

    @Test
    void largeNumbersAreGroupedToBeReadAndPlainToBeTyped() {
        keep(Map.of("perMinute", "600000", "perDomain", "12000", "password", "the sealed words"))
                .statusCode(303);

        page().body(containsString("at most 600\u2009000 a minute, to one receiving domain 12\u2009000 a minute"))
                .body(containsString("value=\"600000\""), containsString("value=\"12000\""));
    }

    @Test
    void theTrialSaysAtWhichStepItStoppedAndWhatTheServerSaid() {
        keep(Map.of("password", "the wrong words")).statusCode(303);

        tryIt().body(containsString("It did not work."))
                .body(containsString("Sign in: this did not work. It answered: 535"))
                .body(containsString("Hand over the mail: not tried."))
                .body(not(containsString("the wrong words")));
        assertThat(server.getReceivedMessages()).isEmpty();

        server.stop();
        tryIt().body(containsString("Connect: this did not work. It does not take connections"));
    }

    @Test
    void aPasswordIsForItsOwnServerOnly() {
        keep(Map.of("password", "the sealed words")).statusCode(303);

        keep(Map.of("host", "localhost")).statusCode(400).body(containsString("type the password again"));
        keep(Map.of("username", "somebody")).statusCode(400).body(containsString("type the password again"));
        assertThat(given.within(() -> OwnAccount.get().host)).isEqualTo("127.0.0.1");
    }

    @Test
    void whatCannotBeAMailServerIsRefusedInASentence() {
        keep(Map.of("host", "smtp.example.com\r\nHELO")).statusCode(400).body(containsString("invisible characters"));
        keep(Map.of("host", "http://x/")).statusCode(400).body(containsString("Name the mail server"));
        keep(Map.of("port", "99999")).statusCode(400).body(containsString("The port is a number"));
        keep(Map.of("security", "SSLv2")).statusCode(400).body(containsString("Choose how"));
        keep(Map.of("sessions", "0")).statusCode(400).body(containsString("from 1 to 32"));
        keep(Map.of()).statusCode(400).body(containsString("Type the password of canvass"));
        assertThat(given.within(() -> OwnAccount.get())).isNull();
    }

    @Test
    void aSignatureIsMadeAndItsRecordShown() throws Exception {
        keep(Map.of("password", "the sealed words")).statusCode(303);
        as().formParam("domain", "Example.com")
                .formParam("selector", "may")
                .post("/settings/mail/signature")
                .then()
                .statusCode(303);

        String html = page().extract().asString();
        assertThat(Jsoup.parse(html).select("textarea[readonly]").eachText())
                .anyMatch(record -> record.startsWith("v=DKIM1; k=rsa; p="));
        assertThat(html).contains("may._domainkey.example.com").doesNotContain("PRIVATE KEY--");
        assertThat(kept()).doesNotContain("PRIVATE");
        tryIt().body(containsString("It works."));
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(source);
        assertThat(source.toString(StandardCharsets.ISO_8859_1)).contains("DKIM-Signature:", "s=may");

        as().formParam("domain", "example.com")
                .formParam("selector", "may")
                .formParam("key", "no key")
                .post("/settings/mail/signature")
                .then()
                .statusCode(400)
                .body(containsString("PKCS#8"));
    }

    @Test
    void anotherOrganizationHasNothingOfIt() {
        keep(Map.of("password", "the sealed words")).statusCode(303);
        Given other = Given.organization();

        other.as(Role.ADMINISTRATOR)
                .get("/settings/mail")
                .then()
                .statusCode(200)
                .body(containsString("installation’s mail server"));
        other.as(Role.ADMINISTRATOR)
                .post("/settings/mail/account/removal")
                .then()
                .statusCode(303);
        assertThat(given.within(() -> OwnAccount.get())).isNotNull();
    }

    @Test
    void aConsultantReadsAndAManagerDoesNot() {
        given.as(Role.CONSULTANT)
                .get("/settings/mail")
                .then()
                .statusCode(200)
                .body(not(containsString("<button class=\"button")));
        given.as(Role.CONSULTANT).post("/settings/mail/trial").then().statusCode(403);
        given.as(Role.MANAGER).get("/settings/mail").then().statusCode(403);
    }

    private RequestSpecification as() {
        return given.as(Role.ADMINISTRATOR);
    }

    private ValidatableResponse page() {
        return as().get("/settings/mail").then().statusCode(200);
    }

    private ValidatableResponse tryIt() {
        return as().post("/settings/mail/trial").then().statusCode(200);
    }

    private ValidatableResponse keep(Map<String, String> changes) {
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(server.getSmtp().getPort()),
                "security", "NONE",
                "username", "canvass",
                "perMinute", "600",
                "perDomain", "120",
                "sessions", "2"));
        form.putAll(changes);
        return as().formParams(form).post("/settings/mail/account").then();
    }

    /** The row as it lies in the database. */
    private String kept() throws Exception {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select concat_ws(' ', username, sealed_password, sealed_dkim_key) from mail_account"
                                        + " where organization_id = '" + given.id() + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
