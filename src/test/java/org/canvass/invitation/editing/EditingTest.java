package org.canvass.invitation.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.invitation.Eventually;
import org.canvass.mail.Letter;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.WaveLetter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters are written, looked at, tried and kept, until they leave. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EditingTest {
    private Given given;
    private UUID waveId;
    private UUID tom;

    @BeforeEach
    void aDraft() {
        given = Given.organization("Northwind");
        given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(account, "Maria Anders", "en", null);
            tom = SomeContacts.contact(account, "Tom Erichsen", "en", null).id;
            SomeContacts.contact(account, "Zoé Citeaux", "fr", null);
        });
        waveId = draft("Spring");
    }

    @Test
    void problemsAreNamedWithTheirLinesAndNothingTypedIsLost() {
        typed("Hello {name", "Dear {nmae},\n\n**bold\n[a](http://a.test)\n{question}\nmy words")
                .post(letter("invitation"))
                .then()
                .statusCode(422)
                .body(
                        containsString("The subject opens “{name” and does not close it."),
                        containsString("data-line=\"1\">Line 1 of the letter holds {nmae}"),
                        containsString("data-line=\"3\">Line 3 of the letter begins bold words"),
                        containsString("data-line=\"4\">Line 4 of the letter links to “http://a.test”"),
                        containsString("my words</textarea>"),
                        containsString("aria-invalid"));
        typed("Hello", "{question}\n[here](http://localhost/s/other)\n[x](https://localhost/s/abc)")
                .post(letter("invitation"))
                .then()
                .statusCode(422)
                .body(containsString("Line 3 of the letter links to this Canvass."));
        given.within(() -> assertThat(WaveLetter.count()).isZero());
    }

    @Test
    void whatIsBeingWrittenIsPreviewedWithARealContactAndKeptNowhere() {
        typed("For {name}", "Hi **{name}**\n\n- one\n- [two](https://a.test/x)\n\n{question}")
                .formParam("reader", tom.toString())
                .post(letter("invitation") + "/preview")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", org.hamcrest.Matchers.startsWith("sandbox; default-src 'none'"))
                .body(
                        containsString("Hi <strong>Tom Erichsen</strong>"),
                        containsString("<li"),
                        containsString("href=\"https://a.test/x\""),
                        containsString("@media not all"));
        typed("For {name}", "Hi **{name}**\n\n{question}")
                .formParam("look", "text")
                .post(letter("invitation") + "/preview")
                .then()
                .body(containsString("Subject: For Maria Anders"), containsString("Hi Maria Anders"));
        typed("For {nmae}", "Hi")
                .post(letter("invitation") + "/preview")
                .then()
                .statusCode(200)
                .body(containsString("cannot be shown as it is written now"), containsString("{nmae}"));
        given.as(Role.MANAGER)
                .queryParam("look", "dark")
                .get(letter("invitation") + "/preview")
                .then()
                .statusCode(200)
                .body(containsString("Maria Anders"), containsString("@media all"));
        given.as(Role.MANAGER)
                .formParam("body", "x")
                .post(letter("invitation") + "/preview")
                .then()
                .statusCode(403);
        UUID foreign = Given.organization("Other")
                .within(() ->
                        SomeContacts.contact(SomeContacts.account("Foreign", "France"), "Secret Name", "en", null).id);
        given.as(Role.CONSULTANT)
                .queryParam("reader", foreign.toString())
                .get(letter("invitation") + "/preview")
                .then()
                .body(not(containsString("Secret Name")));
        given.within(() -> assertThat(WaveLetter.count()).isZero());
    }

    @Test
    void aLetterKeptForNewWavesIsWhatTheyStartFrom() {
        typed("Our own", "Our own words\n\n{question}")
                .post(letter("invitation") + "/standing")
                .then()
                .statusCode(303);
        UUID summer = draft("Summer");
        given.within(() -> assertThat(
                        WaveLetter.text(summer, LetterKind.INVITATION, "en").subject())
                .isEqualTo("Our own"));
        given.as(Role.CONSULTANT)
                .get("/settings/letters")
                .then()
                .statusCode(200)
                .body(containsString("Invitation, English"), containsString("Our own"));
        given.as(Role.CONSULTANT)
                .post("/settings/letters/standing/invitation/en/removal")
                .then()
                .statusCode(303);
        given.within(() -> assertThat(
                        WaveLetter.text(summer, LetterKind.INVITATION, "en").subject())
                .startsWith("How is working"));
        Given other = Given.organization("Other");
        other.within(() -> assertThat(
                        WaveLetter.standard(LetterKind.INVITATION, "en").subject())
                .startsWith("How is working"));
    }

    @Test
    void theWordsOfTheLastWaveAreTakenOver() {
        typed("Spring words", "Words of spring\n\n{question}")
                .post(letter("reminder-1"))
                .then()
                .statusCode(303);
        launch();
        UUID summer = draft("Summer");
        String page = "/waves/" + summer + "/letters/reminder-1/en";
        given.as(Role.CONSULTANT)
                .get("/waves/" + summer + "/letters?kind=reminder-1&language=en")
                .then()
                .body(containsString("Take the words of “Spring”"));
        given.as(Role.CONSULTANT).post(page + "/copy").then().statusCode(303);
        given.within(() -> assertThat(
                        WaveLetter.text(summer, LetterKind.REMINDER_1, "en").subject())
                .isEqualTo("Spring words"));
        given.as(Role.CONSULTANT).post(page + "/removal").then().statusCode(303);
        given.within(() -> assertThat(WaveLetter.edited(summer, LetterKind.REMINDER_1, "en"))
                .isFalse());
    }

    @Test
    void aReminderIsEditedUntilTheFirstOfItsKindLeaves() {
        launch();
        typed("Late", "{question}").post(letter("invitation")).then().statusCode(409);
        given.as(Role.CONSULTANT)
                .get("/waves/" + waveId + "/letters?kind=reminder-1&language=en")
                .then()
                .body(containsString("this reminder has not left yet"));
        typed("Better words", "Better\n\n{question}")
                .post(letter("reminder-1"))
                .then()
                .statusCode(303);
        given.within(() -> assertThat(
                        WaveLetter.text(waveId, LetterKind.REMINDER_1, "en").subject())
                .isEqualTo("Better words"));
        given.as(Role.CONSULTANT).post(letter("reminder-1") + "/removal").then().statusCode(303);
        given.within(() -> {
            assertThat(WaveLetter.text(waveId, LetterKind.REMINDER_1, "en").subject())
                    .startsWith("May we ask");
            Letter.update("kind = 'reminder-1' where mailingId = ?1 and kind = 'invitation'", waveId);
        });
        typed("Too late", "{question}")
                .post(letter("reminder-1"))
                .then()
                .statusCode(409)
                .body(containsString("has begun to leave"));
        given.as(Role.CONSULTANT)
                .get("/waves/" + waveId + "/letters?kind=reminder-1&language=en")
                .then()
                .body(containsString("This letter has left"), not(containsString("textarea")));
        typed("Second", "Second\n\n{question}")
                .post(letter("reminder-2"))
                .then()
                .statusCode(303);
    }

    @Test
    void aTestOfWhatIsWrittenKeepsIt() {
        String me = given.member(Role.CONSULTANT).email();
        typed("Tried", "Dear {name},\n\n{question}")
                .formParam("letter", "invitation en")
                .post("/waves/" + waveId + "/test-letters")
                .then()
                .statusCode(303);
        Eventually.holds(() -> !TestServers.mailbox().newestFirst(me).isEmpty());
        assertThat(TestServers.mailbox().newestFirst(me).get(0).subject()).isEqualTo("Tried");
        given.within(() -> assertThat(
                        WaveLetter.text(waveId, LetterKind.INVITATION, "en").subject())
                .isEqualTo("Tried"));
        typed("", "no question")
                .formParam("letter", "invitation en")
                .post("/waves/" + waveId + "/test-letters")
                .then()
                .statusCode(422)
                .body(containsString("no question</textarea>"));
    }

    @Test
    void thePreviewFollowsTheFormInABrowser() {
        Page page = Browser.page();
        page.context()
                .addCookies(List.of(new Cookie(SessionCookie.SESSION, given.token(Role.CONSULTANT))
                        .setUrl("http://localhost:" + RestAssured.port)));
        page.navigate("http://localhost:" + RestAssured.port + "/waves/" + waveId + "/letters?language=en");
        FrameLocator preview = page.frameLocator("iframe[name=preview]");
        preview.locator("text=Maria Anders").waitFor();
        page.locator("#body").fill("Good day {name}!\n\n{question}");
        page.locator("#subject").click();
        preview.locator("text=Good day Maria Anders!").waitFor();
        page.locator("select[name=reader]").selectOption(tom.toString());
        preview.locator("text=Good day Tom Erichsen!").waitFor();
        page.locator("select[name=look]").selectOption("text");
        preview.locator("pre").waitFor();
        page.locator("#phone").check();
        assertThat(page.locator(".letter-frame").boundingBox().width).isLessThan(400);
        assertThat(page.locator("#body").inputValue()).startsWith("Good day");
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "letters");
        page.setViewportSize(390, 844);
        page.locator("select[name=look]").selectOption("dark");
        preview.locator("td.option").first().waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.locator(".letter-frame").scrollIntoViewIfNeeded();
        Browser.picture(page, "letters-390");
        page.close();
    }

    private UUID draft(String name) {
        return given.within(
                () -> Wave.draft(name, "pulse", LocalDate.now(ZoneId.of("Europe/Berlin")), null, Instant.now()).id);
    }

    private void launch() {
        given.within(() -> Wave.byId(waveId).launch(null, Instant.now()));
        Eventually.holds(() -> given.within(() -> Letter.count("state <> SENT") == 0));
    }

    private String letter(String kind) {
        return "/waves/" + waveId + "/letters/" + kind + "/en";
    }

    private RequestSpecification typed(String subject, String body) {
        return given.as(Role.CONSULTANT)
                .formParam("subject", subject)
                .formParam("preheader", "")
                .formParam("body", body);
    }
}
