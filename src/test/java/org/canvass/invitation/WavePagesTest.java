package org.canvass.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.mail.Letter;
import org.canvass.mail.Mailing;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.WaveLetter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the plan of a wave to its closing, as a consultant clicks through it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WavePagesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private static final java.time.Instant NOW = java.time.Instant.now();

    private Given given;

    @BeforeEach
    void threeContactsAtTwoAccounts() {
        given = Given.organization("Northwind & <Sons>");
        given.within(() -> {
            Account alfreds = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(alfreds, "Maria Anders", "de", ContactRole.DM);
            SomeContacts.contact(alfreds, "Tom Erichsen", "en", ContactRole.USE);
            SomeContacts.contact(SomeContacts.account("Blondel père", "France"), "Zoé Citeaux", "fr", null);
            SomeContacts.account("Nobody There", "France");
        });
    }

    @Test
    void anEmptyListSaysTheOneNextStep() {
        given.as(Role.CONSULTANT)
                .get("/waves")
                .then()
                .statusCode(200)
                .body(containsString("Nobody has been asked yet"), containsString("/waves/new"));
        given.as(Role.MANAGER).get("/waves").then().statusCode(200).body(not(containsString("/waves/new")));
        given.as(Role.ACCOUNT_MANAGER).get("/waves").then().statusCode(403);
        given.as(Role.MANAGER).get("/waves/new").then().statusCode(403);
    }

    @Test
    void thePlanCountsWhoWouldBeAskedBeforeItIsKept() {
        given.as(Role.CONSULTANT)
                .get("/waves/new")
                .then()
                .statusCode(200)
                .body(
                        containsString("contacts at 2 customers would be asked"),
                        containsString("1 customer that would fit has no contact"));
        given.as(Role.CONSULTANT)
                .queryParam("survey", "pulse")
                .queryParam("language", "contact")
                .queryParam("role", "DM")
                .get("/waves/new/count")
                .then()
                .statusCode(200)
                .body(containsString("contact at 1 customer would be asked"), containsString("1 in German"));
        given.within(() -> assertThat(Wave.count()).isZero());
    }

    @Test
    void aPlanWithMistakesIsShownAgainWithEverythingKept() {
        given.as(Role.CONSULTANT)
                .formParam("name", "")
                .formParam("survey", "pulse")
                .formParam("language", "contact")
                .formParam("unknownRole", "yes")
                .formParam("country", "France")
                .formParam("minimumRevenue", "lots")
                .formParam("closesOn", TODAY.minusDays(1).toString())
                .post("/waves/new")
                .then()
                .statusCode(422)
                .body(
                        containsString("Give the wave a name"),
                        containsString("This day has passed"),
                        containsString("as a plain number"),
                        containsString("value=\"lots\""),
                        containsString("value=\"France\" checked"));
        given.within(() -> assertThat(Wave.count()).isZero());
    }

    @Test
    void aNameIsGivenOnce() {
        plan("Spring");
        fields("Spring").post("/waves/new").then().statusCode(422).body(containsString("is called so already"));
    }

    @Test
    void theListOfWhoWillBeAskedIsSearched() {
        String wave = plan("Spring");
        given.as(Role.CONSULTANT)
                .get(wave + "/audience")
                .then()
                .statusCode(200)
                .body(containsString("3 contacts at 2 customers will be asked"), containsString("Zoé Citeaux"));
        given.as(Role.CONSULTANT)
                .queryParam("q", "ALFREDS")
                .get(wave + "/audience")
                .then()
                .body(containsString("Tom Erichsen"), not(containsString("Zoé Citeaux")));
    }

    @Test
    void aLetterIsEditedPreviewedAndRefusedWithAnUnknownPlaceholder() {
        String wave = plan("Spring");
        String letter = wave + "/letters/invitation/de";
        given.as(Role.CONSULTANT)
                .formParam("subject", "Hallo {nmae}")
                .formParam("body", "Kurz <b>gefragt</b>, {name}:\n{question}")
                .post(letter)
                .then()
                .statusCode(422)
                .body(
                        containsString("The subject holds {nmae}, which stands for nothing"),
                        containsString("Kurz &lt;b"));
        given.as(Role.CONSULTANT)
                .formParam("subject", "Hallo {name}")
                .formParam("body", "Kurz <b>gefragt</b> {{7*7}}, {name}:\n{question}")
                .post(letter)
                .then()
                .statusCode(303)
                .header("Location", wave + "/letters?kind=invitation&language=de&told=kept");
        Response preview = given.as(Role.CONSULTANT).get(letter + "/preview");
        preview.then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("sandbox; default-src 'none'"))
                .body(
                        containsString("Kurz &lt;b&gt;gefragt&lt;/b&gt; {{7*7}}, Maria Anders:"),
                        containsString("lang=\"de\""),
                        containsString("Welche dieser Beschreibungen"));
        given.as(Role.CONSULTANT).post(letter + "/removal").then().statusCode(303);
        given.as(Role.CONSULTANT).get(letter + "/preview").then().body(containsString("statt zu vermuten"));
        given.as(Role.MANAGER).get(wave + "/letters").then().statusCode(200);
        given.as(Role.MANAGER).formParam("subject", "x").post(letter).then().statusCode(403);
    }

    @Test
    void aLaunchNamesTheNumbersAndIsRefusedWhenTheyHaveChanged() {
        String wave = plan("Spring");
        given.as(Role.CONSULTANT)
                .get(wave + "/launch")
                .then()
                .statusCode(200)
                .body(
                        containsString("3 contacts at 2 customers will get a letter now"),
                        containsString("name=\"asked\" value=\"3\""));
        given.within(() -> {
            SomeContacts.contact(Account.<Account>find("country", "France").firstResult(), "New One", "fr", null);
        });
        given.as(Role.CONSULTANT)
                .formParam("asked", 3)
                .post(wave + "/launch")
                .then()
                .statusCode(409)
                .body(containsString("When you last looked, 3 would have been asked"), containsString("value=\"4\""));
        given.within(() -> assertThat(Invitation.count()).isZero());
        given.as(Role.CONSULTANT)
                .formParam("asked", 4)
                .post(wave + "/launch")
                .then()
                .statusCode(303)
                .header("Location", wave);
        given.as(Role.CONSULTANT).get(wave).then().statusCode(200).body(containsString("class=\"funnel\""));
        given.as(Role.MANAGER).get(wave).then().statusCode(200).body(not(containsString("Close the wave")));
        given.as(Role.CONSULTANT).get(wave + "/draft").then().statusCode(303);
        given.as(Role.CONSULTANT)
                .formParam("asked", 4)
                .post(wave + "/launch")
                .then()
                .statusCode(409)
                .body(containsString("was launched a moment ago"));
        given.within(() -> assertThat(Invitation.count()).isEqualTo(4));
        given.as(Role.CONSULTANT)
                .formParam("subject", "Hallo")
                .formParam("body", "{question}")
                .post(wave + "/letters/invitation/de")
                .then()
                .statusCode(409)
                .body(containsString("can no longer be changed"));
    }

    @Test
    void aRunningWaveIsPausedResumedProlongedAndClosed() {
        String wave = launched("Spring", false);
        post(wave + "/run/pause").then().statusCode(303);
        given.as(Role.CONSULTANT).get(wave).then().body(containsString("is paused"), containsString("Resume sending"));
        post(wave + "/run/pause").then().statusCode(409).body(containsString("is not running"));
        post(wave + "/run/resumption").then().statusCode(303);
        given.as(Role.CONSULTANT)
                .formParam("closesOn", TODAY.plusDays(40).toString())
                .post(wave + "/run/closing-day")
                .then()
                .statusCode(303);
        given.as(Role.CONSULTANT)
                .formParam("closesOn", TODAY.minusDays(1).toString())
                .post(wave + "/run/closing-day")
                .then()
                .statusCode(409);
        given.as(Role.MANAGER).post(wave + "/run/closing").then().statusCode(403);
        post(wave + "/run/closing").then().statusCode(303);
        given.as(Role.CONSULTANT)
                .get(wave)
                .then()
                .body(containsString("closed with 0 of 3 answers"), not(containsString("Close the wave")));
        given.within(() -> {
            Wave closed = Wave.<Wave>findAll().firstResult();
            assertThat(closed.state).isEqualTo(WaveState.CLOSED);
            assertThat(closed.closesOn).isEqualTo(TODAY.plusDays(40));
            assertThat(closed.closedBy).isEqualTo(given.member(Role.CONSULTANT).id());
        });
    }

    @Test
    void theListOfInvitationsTellsWhoAnsweredButNotInAConfidentialWave() {
        String named = launched("Named", false);
        answer("Maria Anders");
        given.as(Role.MANAGER)
                .queryParam("state", "answered")
                .get(named + "/invitations")
                .then()
                .statusCode(200)
                .body(containsString("Maria Anders"), not(containsString("Tom Erichsen")));
        given.as(Role.MANAGER)
                .get(named + "/invitations.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("Maria Anders"), containsString(",de,answered,"), containsString("Tom Erichsen"));
        given.within(() -> Wave.update("confidential = true"));
        given.as(Role.MANAGER)
                .queryParam("state", "answered")
                .get(named + "/invitations")
                .then()
                .body(
                        containsString("Maria Anders"),
                        containsString("Tom Erichsen"),
                        not(containsString("answered</span>")));
        given.as(Role.MANAGER)
                .get(named + "/invitations.csv")
                .then()
                .body(not(containsString("en,answered")), not(containsString("de,answered")));
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeText() {
        given.within(() -> Contact.update("name = ?1 where name = 'Maria Anders'", "=cmd|' /C calc'!A0"));
        String wave = launched("Spring", false);
        given.as(Role.MANAGER).get(wave + "/invitations.csv").then().body(containsString("'=cmd|' /C calc'!A0"));
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAndNobodyTwice() {
        String wave = launched("Spring", false);
        awaitSent();
        answer("Maria Anders");
        given.as(Role.CONSULTANT).get(wave).then().body(containsString("Remind 2 contacts"));
        given.as(Role.CONSULTANT)
                .formParam("kind", "reminder-1")
                .post(wave + "/reminders")
                .then()
                .statusCode(303)
                .header("Location", wave + "?reminded=2");
        given.as(Role.CONSULTANT)
                .formParam("kind", "reminder-1")
                .post(wave + "/reminders")
                .then()
                .header("Location", wave + "?reminded=0");
        given.as(Role.CONSULTANT)
                .formParam("kind", "reminder-2")
                .post(wave + "/reminders")
                .then()
                .header("Location", wave + "?reminded=0");
        given.within(() ->
                assertThat(Letter.count("kind", LetterKind.REMINDER_1.key())).isEqualTo(2));
        given.as(Role.CONSULTANT)
                .formParam("kind", "invitation")
                .post(wave + "/reminders")
                .then()
                .statusCode(409);
    }

    @Test
    void anUncertainLetterIsListedAndSentAgainByAClick() {
        String wave = launched("Spring", false);
        awaitSent();
        post(wave + "/run/pause");
        UUID letter = given.within(() -> {
            Letter.update(
                    "state = UNCERTAIN, endedAt = createdAt, reason = 'The session ended.' where mailingId = ?1",
                    UUID.fromString(wave.substring(7)));
            return Letter.<Letter>find("mailingId", UUID.fromString(wave.substring(7)))
                    .firstResult()
                    .id;
        });
        given.as(Role.CONSULTANT)
                .get(wave + "/progress")
                .then()
                .body(containsString("letters may or may not have arrived"), containsString("resending/" + letter));
        post(wave + "/resending/" + letter).then().statusCode(303);
        post(wave + "/resending/" + letter).then().statusCode(409).body(containsString("neither any more"));
        post(wave + "/resending/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aWaveThatTooManyErrorsPausedSaysWhyAndIsResumedByAClick() {
        String wave = launched("Spring", false);
        awaitSent();
        given.within(() -> Mailing.<Mailing>findAll().<Mailing>firstResult().pause("The server refused 20.", NOW));
        given.as(Role.CONSULTANT)
                .get(wave)
                .then()
                .body(containsString("Sending has stopped."), containsString("The server refused 20."));
        post(wave + "/run/resumption").then().statusCode(303);
        given.within(() -> assertThat(
                        Mailing.<Mailing>findAll().<Mailing>firstResult().paused())
                .isFalse());
        given.as(Role.CONSULTANT).get(wave).then().body(not(containsString("Sending has stopped.")));
    }

    @Test
    void anotherOrganizationsWaveIsNotThere() {
        String wave = launched("Spring", false);
        String draft = plan("Summer");
        Given other = Given.organization("Northwind & <Sons>");
        for (String path : List.of("", "/draft", "/audience", "/launch", "/letters", "/progress", "/invitations")) {
            other.as(Role.ADMINISTRATOR).get(wave + path).then().statusCode(404);
        }
        for (String path : List.of(
                "/run/pause",
                "/run/resumption",
                "/run/closing",
                "/launch",
                "/draft/removal",
                "/letters/invitation/de/removal")) {
            other.as(Role.ADMINISTRATOR).post(draft + path).then().statusCode(404);
        }
        other.as(Role.ADMINISTRATOR)
                .formParam("kind", "reminder-1")
                .post(wave + "/reminders")
                .then()
                .statusCode(404);
        given.within(() -> {
            assertThat(Wave.count()).isEqualTo(2);
            assertThat(Wave.count("state", WaveState.RUNNING)).isEqualTo(1);
            assertThat(WaveLetter.count()).isPositive();
        });
    }

    @Test
    void aDraftIsRemovedWithItsLetters() {
        String wave = plan("Spring");
        post(wave + "/draft/removal").then().statusCode(303).header("Location", equalTo("/waves"));
        given.as(Role.CONSULTANT).get(wave).then().statusCode(404);
    }

    private io.restassured.specification.RequestSpecification fields(String name) {
        return given.as(Role.CONSULTANT)
                .formParam("name", name)
                .formParam("survey", "pulse")
                .formParam("language", "contact")
                .formParam("unknownRole", "yes")
                .formParam("answers", "named")
                .formParam("closesOn", TODAY.plusDays(21).toString());
    }

    /** A kept draft; its path. */
    private String plan(String name) {
        Response made = fields(name).post("/waves/new");
        made.then().statusCode(303);
        return made.header("Location").replaceFirst("/draft.*", "");
    }

    private String launched(String name, boolean confidential) {
        String wave = plan(name);
        given.as(Role.CONSULTANT)
                .formParam("asked", 3)
                .post(wave + "/launch")
                .then()
                .statusCode(303);
        return wave;
    }

    private void answer(String name) {
        given.within(() -> Invitation.<Invitation>find("contact.name", name)
                .<Invitation>firstResult()
                .answered(java.time.Instant.now()));
    }

    private void awaitSent() {
        Eventually.holds(() -> given.within(() -> Letter.count("state <> SENT") == 0));
    }

    private Response post(String path) {
        return given.as(Role.CONSULTANT).post(path);
    }
}
