package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.invitation.Tokens;
import org.canvass.invitation.page.Guesses;
import org.canvass.mail.Mailing;
import org.canvass.mail.Suppressions;
import org.canvass.response.Invited;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PassOnTest {
    @Inject
    Tokens tokens;

    @Inject
    Suppressions suppressions;

    @Inject
    Guesses guesses;

    /** Links that others tried in vain count for the whole process. */
    @BeforeEach
    void forgetTheGuesses() {
        guesses.forget();
    }

    @Test
    void aColleagueGetsALinkOfTheirOwnAndTheOldOneIsClosed() {
        Invited maria = asked();
        String address = address();
        pass(maria, "Ana Trujillo", address).then().statusCode(303);

        String ana = link(maria, address);
        assertThat(SurveyPageTest.page(maria, "").text()).contains("You passed this on to Ana Trujillo.");
        assertThat(Jsoup.parse(get("/s/" + ana)).text()).contains("Dear Ana Trujillo");
        assertThat(letters(maria, address)).isEqualTo(1);

        Response late = form("_page", "1", "P1", "risk", "P2", "same").post(maria.path());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(maria.kept()).isEmpty();
        assertThat(Invited.rows(
                        "select f.passed_to, t.passed_by_id = f.id from invitation f join invitation t"
                                + " on t.organization_id = f.organization_id and t.id = f.passed_to_id where f.id = ?",
                        maria.invitationId))
                .containsExactly("Ana Trujillo <" + address + "> | 1");
    }

    @Test
    void aPassIsTakenBackUntilTheColleagueHasBegun() {
        Invited maria = asked();
        String address = address();
        pass(maria, "Ana Trujillo", address);
        String ana = link(maria, address);
        form("_back", "1").post(maria.path() + "/not-for-me/take-back").then().statusCode(303);
        assertThat(status("/s/" + ana)).isEqualTo(404);
        assertThat(SurveyPageTest.page(maria, "").select("input[name=P1]")).isNotEmpty();

        pass(maria, "Ana Trujillo", address).then().statusCode(303);
        assertThat(status("/s/" + ana)).as("the same link again").isEqualTo(200);
        assertThat(letters(maria, address)).isEqualTo(1);

        form("_page", "1", "P1", "risk", "P2", "same").post("/s/" + ana).then().statusCode(303);
        Document page = SurveyPageTest.page(maria, "");
        assertThat(page.text()).contains("Ana Trujillo has begun to answer");
        assertThat(page.select("form")).isEmpty();
        form("_back", "1").post(maria.path() + "/not-for-me/take-back").then().statusCode(409);
        assertThat(status("/s/" + ana)).isEqualTo(200);
    }

    @Test
    void whatBecomesOfAnAddressIsNotTold() {
        Invited stopped = asked();
        String address = address();
        stopped.given.within(() -> suppressions.add(address, "asked", Instant.now()));
        pass(stopped, "Ana Trujillo", address).then().statusCode(303);
        Invited free = asked();
        String other = address();
        pass(free, "Ana Trujillo", other).then().statusCode(303);

        assertThat(plain(stopped)).isEqualTo(plain(free));
        assertThat(Invited.rows("select 1 from contact where email = ?", address))
                .isEmpty();
        assertThat(Invited.rows("select 1 from contact where email = ?", other)).hasSize(1);
    }

    @Test
    void aColleagueWhoIsAskedAlreadyIsNotAskedTwiceAndACircleLeavesTheLinkOpenToTakeBack() {
        Invited maria = asked();
        Invited tom = maria.colleague("Tom", "en");
        pass(maria, "Tom", tom.contactId + "@contacts.test").then().statusCode(303);
        pass(tom, "Maria", maria.contactId + "@contacts.test").then().statusCode(303);
        assertThat(Invited.rows("select 1 from invitation where wave_id = ?", maria.waveId))
                .hasSize(2);
        form("_back", "1").post(maria.path() + "/not-for-me/take-back").then().statusCode(303);
        SurveyPageTest.send(maria, 1, "P1", "risk", "P2", "same");
        assertThat(maria.kept()).contains("P1=risk");
    }

    @Test
    void aChainEndsAfterFiveColleaguesWithTheSameWords() {
        Invited maria = asked();
        for (int i = 0; i < 7; i++) {
            pass(maria, "Colleague", address()).then().statusCode(303);
            form("_back", "1")
                    .post(maria.path() + "/not-for-me/take-back")
                    .then()
                    .statusCode(303);
        }
        assertThat(Invited.rows("select 1 from invitation where passed_root_id = ?", maria.invitationId))
                .hasSize(5);
    }

    @Test
    void anAddressThatIsNoneAndAPostWithoutTheFormLeaveEverythingAsItIs() {
        Invited maria = asked();
        pass(maria, "Ana", "nobody").then().statusCode(400);
        pass(maria, "see https://evil.example", "a@example.org").then().statusCode(400);
        pass(maria, "Ana", address()).then().statusCode(303);
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .post(maria.path() + "/not-for-me/take-back")
                .then()
                .statusCode(200);
        assertThat(SurveyPageTest.page(maria, "").text()).contains("You passed this on");
    }

    @Test
    void whatIsSavedForLaterIsThereOnAnotherDevice() {
        Invited maria = asked();
        form("_page", "1", "_later", "1", "P1", "risk")
                .post(maria.path())
                .then()
                .statusCode(303);
        assertThat(SurveyPageTest.page(maria, "?later").select("h1").text()).isEqualTo("All is kept");
        Document again = SurveyPageTest.page(maria, "");
        assertThat(again.select("input[name=P1][checked]").attr("value")).isEqualTo("risk");
        assertThat(maria.kept()).containsExactly("P1=risk");
        assertThat(Invited.rows("select answered_at from invitation where id = ?", maria.invitationId))
                .containsExactly("null");
    }

    private static Invited asked() {
        Invited maria = Invited.somebody();
        maria.given.within(() -> Mailing.open(maria.waveId, Instant.now()).pause(null, Instant.now()));
        return maria;
    }

    private static String plain(Invited who) {
        return SurveyPageTest.page(who, "").select("main").html().replace(who.token, "");
    }

    private static String address() {
        return "ana-" + UUID.randomUUID() + "@example.org";
    }

    private String link(Invited from, String address) {
        List<String> id = Invited.rows(
                "select i.id from invitation i join contact c on c.organization_id = i.organization_id"
                        + " and c.id = i.contact_id where i.wave_id = ? and c.email = ?",
                from.waveId,
                address);
        return tokens.survey(UUID.fromString(id.get(0)), 1);
    }

    private static int letters(Invited from, String address) {
        return Invited.rows("select 1 from letter where organization_id = ? and address = ?", from.given.id(), address)
                .size();
    }

    private static Response pass(Invited who, String name, String email) {
        return form("colleague", name, "email", email).post(who.path() + "/not-for-me");
    }

    private static io.restassured.specification.RequestSpecification form(String... fields) {
        var request = RestAssured.given()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request;
    }

    private static String get(String path) {
        return RestAssured.given().get(path).asString();
    }

    private static int status(String path) {
        return RestAssured.given().get(path).statusCode();
    }
}
