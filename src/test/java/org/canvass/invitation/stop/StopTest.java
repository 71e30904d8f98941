package org.canvass.invitation.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.account.Wishes;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.page.Guesses;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Suppressions;
import org.canvass.organization.Given;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class StopTest {
    @Inject
    Tokens tokens;

    @Inject
    Suppressions suppressions;

    @Inject
    Guesses guesses;

    private Given given;
    private UUID invitationId;
    private String address;

    @BeforeEach
    void aPausedWaveWithALetterThatWaits() {
        guesses.forget();
        given = Given.organization("Northwind");
        Instant now = Instant.now();
        given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            address = SomeContacts.contact(account, "Maria Anders", "de", ContactRole.DM).email;
            Wave wave = Wave.draft("Spring", "pulse", LocalDate.now(ZoneId.of("Europe/Berlin")), null, now);
            wave.launch(null, now);
            wave.pause(null, now);
            invitationId = Invitation.<Invitation>findAll().firstResult().id;
        });
    }

    @Test
    void openingTheLinkAsksInTheContactsLanguageAndRecordsNothing() {
        visitor()
                .get("/u/" + stopToken())
                .then()
                .statusCode(200)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", startsWith("noindex"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(containsString("lang=\"de\""), containsString("Northwind"), containsString("method=\"post\""));
        visitor().head("/u/" + stopToken()).then().statusCode(200);
        assertStopped(false);
    }

    @Test
    void aPersonsClickStopsAndWithdrawsAndCanBeTakenBack() {
        Response stopped = click();
        stopped.then().statusCode(200).body(containsString("Wir fragen Sie nicht mehr"), containsString("/mistake"));
        assertStopped(true);
        visitor().get("/u/" + stopToken()).then().statusCode(200).body(containsString("Wir fragen Sie nicht mehr"));
        mistaken().then().statusCode(200).body(not(containsString("<form")));
        given.within(() -> assertThat(suppressions.contains(address)).isFalse());
        given.within(() -> assertThat(letter().state).isEqualTo(LetterState.WITHDRAWN));
    }

    @Test
    void whatNoPersonSendsChangesNothing() {
        visitor().post("/u/" + stopToken()).then().statusCode(200).body(containsString("name=\"stop\""));
        for (String form : new String[] {"", "x=1", "stop=", "months=4"}) {
            sent(form, "").then().statusCode(200);
            sent(form, "/pause").then().statusCode(200);
            sent(form, "/light-touch").then().statusCode(200);
            sent(form, "/mistake").then().statusCode(200);
        }
        sent("%", "/pause").then().statusCode(400);
        visitor().get("/u/" + stopToken() + "/pause?months=3").then().statusCode(405);
        assertStopped(false);
        assertThat(contact().wishes()).isEqualTo(Wishes.NONE);
    }

    @Test
    void aPauseIsKeptForSoManyMonthsWithdrawsWhatWaitsAndIsTakenBackByTheSameLink() {
        sent("months=6", "/pause").then().statusCode(200).body(containsString("Pause beenden"));
        LocalDate until = LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(6);
        assertThat(contact().pausedUntil).isEqualTo(until);
        assertThat(contact().pausedAt).isNotNull();
        given.within(() -> assertThat(letter().state).isEqualTo(LetterState.WITHDRAWN));
        visitor().get("/u/" + stopToken()).then().body(containsString("name=\"wish\" value=\"pause\""));
        sent("wish=pause", "/mistake").then().statusCode(200).body(containsString("Die Pause ist beendet"));
        assertThat(contact().wishes()).isEqualTo(Wishes.NONE);
    }

    @Test
    void aLightTouchIsKeptWithItsFirstDayBesideAPauseAndIsTakenBackAlone() {
        sent("light=1", "/light-touch").then().statusCode(200);
        Instant first = contact().lightTouchAt;
        sent("light=1", "/light-touch").then().statusCode(200);
        sent("months=3", "/pause").then().statusCode(200);
        assertThat(contact().lightTouchAt).isEqualTo(first).isNotNull();
        given.within(() -> assertThat(letter().state).isEqualTo(LetterState.WITHDRAWN));
        sent("wish=light", "/mistake").then().statusCode(200);
        assertThat(contact().lightTouchAt).isNull();
        assertThat(contact().pausedUntil).isNotNull();
    }

    @Test
    void aMailClientsPostNeedsNoCookieIsObeyedOnceAndIsNeverRedirected() {
        for (int i = 0; i < 3; i++) {
            RestAssured.given()
                    .redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post("/u/" + stopToken())
                    .then()
                    .statusCode(200);
        }
        assertStopped(true);
        visitor()
                .multiPart("List-Unsubscribe", "One-Click")
                .post("/u/" + stopToken())
                .then()
                .statusCode(200);
    }

    @Test
    void whateverIsWrongWithALinkGivesTheSamePage() {
        String right = stopToken();
        String oneBitChanged = (right.charAt(0) == 'A' ? 'B' : 'A') + right.substring(1);
        String survey = tokens.survey(invitationId, 1);
        String laterGeneration = tokens.stop(invitationId, 2);
        String expected = visitor().get("/u/x").then().statusCode(404).extract().asString();
        for (String wrong : new String[] {oneBitChanged, survey, laterGeneration, "%00", "é", "A".repeat(2000)}) {
            assertThat(visitor()
                            .get("/u/" + wrong)
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString())
                    .isEqualTo(expected);
            assertThat(visitor()
                            .post("/u/" + wrong)
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString())
                    .isEqualTo(expected);
            visitor().post("/u/" + wrong + "/mistake").then().statusCode(404);
        }
        assertStopped(false);
    }

    @Test
    void whoeverGuessesIsToldToWaitAndAValidLinkStillStops() {
        for (int i = 0; i < Guesses.MOST; i++) {
            visitor().get("/u/" + i).then().statusCode(404);
        }
        visitor().get("/u/one-more").then().statusCode(429).header("Retry-After", "600");
        click().then().statusCode(200);
        guesses.forget();
    }

    @Test
    void anUndoDoesNotLiftWhatAnotherReasonSuppressed() {
        given.within(() -> suppressions.add(address, "bounced", Instant.now()));
        click().then().statusCode(200);
        mistaken().then().statusCode(200);
        given.within(() -> assertThat(suppressions.contains(address)).isTrue());
    }

    @Test
    void aStopInOneOrganizationIsNoStopInAnother() {
        click().then().statusCode(200);
        Given other = Given.organization("Northwind");
        other.within(() -> assertThat(suppressions.contains(address)).isFalse());
    }

    @Test
    void aStopLinkOutlivesItsWave() {
        given.within(() -> Wave.<Wave>findAll().<Wave>firstResult().close(null, Instant.now()));
        click().then().statusCode(200);
        given.within(() -> assertThat(suppressions.contains(address)).isTrue());
    }

    private io.restassured.specification.RequestSpecification visitor() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept-Language", "en");
    }

    /** A person's click on the button. */
    private Response click() {
        return sent("stop=1", "");
    }

    private Response mistaken() {
        return sent("wish=stop", "/mistake");
    }

    private Response sent(String form, String path) {
        return visitor()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/u/" + stopToken() + path);
    }

    private String stopToken() {
        return tokens.stop(invitationId, 1);
    }

    private Contact contact() {
        return given.within(() -> Contact.<Contact>find("email", address).firstResult());
    }

    private Letter letter() {
        return Letter.<Letter>find("subjectId", invitationId).firstResult();
    }

    private void assertStopped(boolean stopped) {
        given.within(() -> {
            assertThat(suppressions.contains(address)).isEqualTo(stopped);
            assertThat(letter().state).isEqualTo(stopped ? LetterState.WITHDRAWN : LetterState.QUEUED);
        });
    }
}
