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
import org.canvass.account.ContactRole;
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
        Response stopped = visitor().post("/u/" + stopToken());
        stopped.then().statusCode(200).body(containsString("Wir fragen Sie nicht mehr"), containsString("/mistake"));
        assertStopped(true);
        visitor().get("/u/" + stopToken()).then().statusCode(200).body(containsString("Wir fragen Sie nicht mehr"));
        visitor().post("/u/" + stopToken() + "/mistake").then().statusCode(200).body(not(containsString("<form")));
        given.within(() -> assertThat(suppressions.contains(address)).isFalse());
        given.within(() -> assertThat(letter().state).isEqualTo(LetterState.WITHDRAWN));
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
        visitor().post("/u/" + stopToken()).then().statusCode(200);
        guesses.forget();
    }

    @Test
    void anUndoDoesNotLiftWhatAnotherReasonSuppressed() {
        given.within(() -> suppressions.add(address, "bounced", Instant.now()));
        visitor().post("/u/" + stopToken()).then().statusCode(200);
        visitor().post("/u/" + stopToken() + "/mistake").then().statusCode(200);
        given.within(() -> assertThat(suppressions.contains(address)).isTrue());
    }

    @Test
    void aStopInOneOrganizationIsNoStopInAnother() {
        visitor().post("/u/" + stopToken()).then().statusCode(200);
        Given other = Given.organization("Northwind");
        other.within(() -> assertThat(suppressions.contains(address)).isFalse());
    }

    @Test
    void aStopLinkOutlivesItsWave() {
        given.within(() -> Wave.<Wave>findAll().<Wave>firstResult().close(null, Instant.now()));
        visitor().post("/u/" + stopToken()).then().statusCode(200);
        given.within(() -> assertThat(suppressions.contains(address)).isTrue());
    }

    private io.restassured.specification.RequestSpecification visitor() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Accept-Language", "en");
    }

    private String stopToken() {
        return tokens.stop(invitationId, 1);
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
