package org.canvass.invitation.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.invitation.Eventually;
import org.canvass.launch.ReceivedMail;
import org.canvass.mail.Letter;
import org.canvass.organization.Given;
import org.canvass.organization.Ids;
import org.canvass.organization.Organization;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who letters come from is chosen on a page and seen in the letters that arrive. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SenderPageTest {
    private Given given;
    private UUID anna;
    private String maria;

    @BeforeEach
    void annaLooksAfterMariasCompany() {
        given = Given.organization("Northwind");
        given.within(() -> {
            AccountManager manager = new AccountManager();
            manager.id = Ids.next();
            manager.externalId = "A1";
            manager.name = "Änna Berg";
            manager.persist();
            anna = manager.id;
            Organization.byId(given.id()).senderEmail = "voice@northwind.example";
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            account.manager = manager;
            maria = SomeContacts.contact(account, "Maria Anders", "de", null).email;
        });
    }

    @Test
    void aManagersLetterHasTheirNameTheirReplyToAndTheirSignature() {
        given.as(Role.ADMINISTRATOR)
                .formParam("email", "anna@northwind.example")
                .formParam("jobTitle", "Key account manager")
                .formParam("phone", "+49 30 12 34")
                .post("/settings/letters/managers/" + anna)
                .then()
                .statusCode(303);
        given.as(Role.ADMINISTRATOR)
                .formParam("from", "MANAGER")
                .formParam("signature", "")
                .post("/settings/letters")
                .then()
                .statusCode(303);
        ReceivedMail mail = launched();
        assertThat(mail.from()).isEqualTo("Änna Berg von Northwind <voice@northwind.example>");
        assertThat(mail.header("Reply-To")).isEqualTo("Änna Berg <anna@northwind.example>");
        assertThat(mail.header("Message-ID")).endsWith("@northwind.example>");
        assertThat(mail.text().orElseThrow().replace("\r", ""))
                .contains("Grüßen\nÄnna Berg\nKey account manager\nNorthwind\n+49 30 12 34\n");
    }

    @Test
    void aManagerWhoLeftIsStoodInForByTheOrganization() {
        given.as(Role.CONSULTANT)
                .formParam("email", "anna@northwind.example")
                .formParam("left", "yes")
                .post("/settings/letters/managers/" + anna)
                .then()
                .statusCode(303);
        given.as(Role.CONSULTANT)
                .formParam("from", "MANAGER")
                .formParam("signature", "Your Northwind\r\nBerlin")
                .post("/settings/letters")
                .then()
                .statusCode(303);
        given.as(Role.CONSULTANT)
                .get("/settings/letters")
                .then()
                .statusCode(200)
                .body(containsString("1 account manager cannot be answered"), containsString("has left"));
        ReceivedMail mail = launched();
        assertThat(mail.from()).isEqualTo("Northwind <voice@northwind.example>");
        assertThat(mail.header("Reply-To")).isEmpty();
        assertThat(mail.text().orElseThrow().replace("\r", "")).contains("Grüßen\nYour Northwind\nBerlin\n");
    }

    @Test
    void whatCannotStandInALetterIsRefused() {
        given.as(Role.ADMINISTRATOR)
                .formParam("email", "not an address")
                .post("/settings/letters/managers/" + anna)
                .then()
                .statusCode(400)
                .body(containsString("must look like"));
        given.as(Role.ADMINISTRATOR)
                .formParam("jobTitle", "Boss\r\nBcc: all@evil.test")
                .post("/settings/letters/managers/" + anna)
                .then()
                .statusCode(400)
                .body(containsString("holds a line break"));
        given.as(Role.ADMINISTRATOR)
                .formParam("signature", "1\n2\n3\n4\n5\n6\n7")
                .post("/settings/letters")
                .then()
                .statusCode(400)
                .body(containsString("within 6 lines"));
        Given.organization("Other")
                .as(Role.ADMINISTRATOR)
                .formParam("email", "x@y.example")
                .post("/settings/letters/managers/" + anna)
                .then()
                .statusCode(404);
        given.within(() -> assertThat(AccountManager.byId(anna).email).isNull());
    }

    @Test
    void thePageReadsWellAndIsAccessible() {
        Page page = Browser.page();
        page.context()
                .addCookies(List.of(new Cookie(SessionCookie.SESSION, given.token(Role.ADMINISTRATOR))
                        .setUrl("http://localhost:" + RestAssured.port)));
        page.navigate("http://localhost:" + RestAssured.port + "/settings/letters");
        page.locator("summary >> text=Änna Berg").click();
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "sender");
        page.close();
    }

    private ReceivedMail launched() {
        given.within(() -> Wave.draft("Spring", "pulse", LocalDate.now(ZoneId.of("Europe/Berlin")), null, Instant.now())
                .launch(null, Instant.now()));
        Eventually.holds(() -> given.within(() -> Letter.count("state = SENT") == 1));
        return TestServers.mailbox().newestFirst(maria).get(0);
    }
}
