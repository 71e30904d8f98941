package org.canvass.response.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.canvass.TestServers;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.page.Guesses;
import org.canvass.response.Invited;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that work, that do not, and that are closed by the contact or the calendar. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LinkTest {

    @Inject
    Guesses guesses;

    @Inject
    Tokens tokens;

    @AfterEach
    void forgetTheGuesses() {
        guesses.forget();
    }

    @Test
    void everyLinkThatDoesNotWorkShowsTheSamePage() {
        Invited maria = Invited.somebody();
        Invited closed = Invited.somebody();
        Invited.sql("update wave set state = 'CLOSED' where id = ?", closed.waveId);
        Invited late = Invited.somebody();
        Invited.sql("update wave set closes_on = '2020-01-31' where id = ?", late.waveId);
        Invited revoked = Invited.somebody();
        Invited.sql("update invitation set revoked_at = now(6) where id = ?", revoked.invitationId);
        char last = maria.token.charAt(23);
        String oneBit = maria.token.substring(0, 23) + (last == 'A' ? 'B' : 'A');
        String page = unknown("/s/AAAAAAAAAAAAAAAAAAAAAAAA");
        for (String path : new String[] {
            "/s/" + oneBit,
            closed.path(),
            late.path(),
            revoked.path(),
            "/s/" + tokens.stop(maria.invitationId, 1),
            "/s/" + tokens.survey(maria.invitationId, 2),
            "/s/" + maria.invitationId,
            maria.path().toUpperCase().replace("/S/", "/s/"),
            maria.path() + "/",
            maria.path() + "/more",
            "/s/" + "x".repeat(3000),
            "/s/%00",
            "/s/%E2%98%83",
            "/s/%2e%2e%2f",
            "/s/a;b=c",
            "/s/",
            "/s",
            closed.path() + "/not-for-me"
        }) {
            assertThat(unknown(path)).as(path).isEqualTo(page);
        }
    }

    @Test
    void anAddressOfTenKilobytesIsNoLink() throws IOException {
        assertThat(statusLine("/s/" + "x".repeat(10_240))).contains(" 404 ");
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH,Dieser Link funktioniert nicht",
        "'fr,de',Ce lien",
        "xx,This link does not work",
        "'*;q=',This link"
    })
    void anUnknownLinkSpeaksTheBrowsersLanguage(String accepted, String heading) {
        String page =
                given().header("Accept-Language", accepted).get("/s/nothing").asString();
        assertThat(Jsoup.parse(page).select("h1").text()).startsWith(heading);
    }

    @Test
    void whoeverGuessesIsToldToWaitAndValidLinksStillOpen() throws Exception {
        Invited maria = Invited.somebody();
        int waits = 0;
        long window = window();
        HttpClient guesser = HttpClient.newHttpClient();
        for (int i = 0; i < 10_000; i++) {
            URI link = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/s/" + String.format("%024d", i));
            int status = guesser.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).isIn(404, 429);
            waits += status == 429 ? 1 : 0;
        }
        // Where a window ended meanwhile, the next one has begun to count.
        assertThat(10_000 - waits).isIn(Guesses.MOST, Guesses.MOST * (int) (window() - window + 1));
        given().get("/s/another").then().statusCode(429).header("Retry-After", "600");
        given().get(maria.path()).then().statusCode(200);
    }

    private static long window() {
        return Instant.now().getEpochSecond() / Guesses.WINDOW.toSeconds();
    }

    @Test
    void aStopLinkIsNoSurveyLinkNorTheOtherWayRound() {
        Invited maria = Invited.somebody();
        unknown("/s/" + tokens.stop(maria.invitationId, 1));
        assertThat(given().get("/u/" + maria.token).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'CLOSED'", "closes_on = '2020-01-31'"})
    void aClosedWaveAcceptsNoAnswersAndSaysSo(String change) {
        Invited maria = Invited.somebody();
        SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same");
        Invited.sql("update wave set " + change + " where id = ?", maria.waveId);
        var answer = SurveyPageTest.send(maria, 2, "P4", "10");
        assertThat(answer.statusCode()).isEqualTo(410);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("h1").text()).isEqualTo("This survey is closed");
        assertThat(page.text()).contains("What you had sent before is kept");
        assertThat(maria.kept()).containsExactly("P1=risk", "P2=same");
    }

    @Test
    void aPausedWaveStillTakesAnswers() {
        Invited maria = Invited.somebody();
        Invited.sql("update wave set state = 'PAUSED' where id = ?", maria.waveId);
        assertThat(SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same").statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAnswerToAnUnknownLinkIsNotTaken() {
        assertThat(given().formParam("_page", 1)
                        .formParam("P1", "risk")
                        .post("/s/AAAAAAAAAAAAAAAAAAAAAAAA")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().formParam("left", 1)
                        .post("/s/AAAAAAAAAAAAAAAAAAAAAAAA/not-for-me")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thisIsNotForMeIsKeptWithTheColleagueAndHasAWayBack() {
        Invited maria = Invited.somebody();
        Document ask = SurveyPageTest.page(maria, "/not-for-me");
        assertThat(ask.select("label").text()).contains("I no longer work for Alfreds Futterkiste");
        decline(maria, "Dr. Ana Trujillo <ana@example.org>", true).then().statusCode(303);
        assertThat(state(maria)).isEqualTo("1 | Dr. Ana Trujillo <ana@example.org> | 0");
        assertThat(Invited.rows("select left_at is not null from contact where id = ?", maria.contactId))
                .containsExactly("1");

        Document closed = SurveyPageTest.page(maria, "");
        assertThat(closed.text()).contains("You named: Dr. Ana Trujillo <ana@example.org>");
        assertThat(closed.select("form, input")).isEmpty();
        assertThat(closed.select("main a").attr("href")).isEqualTo(maria.token + "?page=1");

        SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(state(maria)).startsWith("0 | ");
    }

    @Test
    void aColleaguesNameThatCannotBeReadIsRefused() {
        Invited maria = Invited.somebody();
        decline(maria, "x".repeat(255), false).then().statusCode(400);
        decline(maria, "a\u0000b", false).then().statusCode(400);
        assertThat(state(maria)).isEqualTo("0 | null | 0");
    }

    @Test
    void whoHasAnsweredCannotDeclineAnyMore() {
        Invited maria = Invited.somebody();
        SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same");
        SurveyPageTest.send(maria, 2, "P4", "7");
        SurveyPageTest.send(maria, 3);
        decline(maria, "Ana", false).then().statusCode(303);
        assertThat(state(maria)).isEqualTo("0 | null | 1");
        assertThat(SurveyPageTest.page(maria, "").select("h1").text()).isEqualTo("Thank you");
    }

    @Test
    void stoppingTakesTwoClicks() {
        Invited maria = Invited.somebody();
        String stop = SurveyPageTest.page(maria, "").select("footer a").last().attr("href");
        assertThat(stop).endsWith("/u/" + tokens.stop(maria.invitationId, 1));
        Document confirm =
                Jsoup.parse(given().get(stop).then().statusCode(200).extract().asString());
        assertThat(confirm.select("form[method=post] button").first().attr("name"))
                .isEqualTo("stop");
    }

    private static io.restassured.response.Response decline(Invited who, String colleague, boolean left) {
        var request = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("colleague", colleague);
        if (left) {
            request.formParam("left", "1");
        }
        return request.post(who.path() + "/not-for-me");
    }

    private static String state(Invited who) {
        return Invited.rows(
                        "select declined_at is not null, passed_to, answered_at is not null from invitation where id = ?",
                        who.invitationId)
                .get(0);
    }

    private static String unknown(String path) {
        var answer = given().urlEncodingEnabled(false).redirects().follow(false).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        return answer.asString();
    }

    /** For what no client library sends. */
    private static String statusLine(String path) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
