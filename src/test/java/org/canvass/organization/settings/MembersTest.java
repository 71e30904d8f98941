package org.canvass.organization.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.organization.Given.SomeMember;
import org.canvass.organization.Member;
import org.canvass.organization.Person;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MembersTest {
    private static final String SENTENCE = "a sentence of my own";

    Given given;

    @BeforeEach
    void organization() {
        given = Given.organization();
    }

    @Test
    void aNewMemberJoinsByTheWelcomeLinkOnce() {
        String email = UUID.randomUUID() + "@new.test";
        String path = invite(given, "Ann", email, Role.CONSULTANT);

        Given.nobody().get(path).then().statusCode(200).body(containsString("Ann"));
        Given.nobody().get(path).then().statusCode(200);
        join(path, "short").then().statusCode(400).body(containsString("at least 12"));
        String token = join(path, SENTENCE).then().statusCode(303).extract().cookie(SessionCookie.SESSION);

        Given.asSession(token).get("/me").then().statusCode(200).body(containsString("consultant at"));
        Given.nobody().get(path).then().statusCode(404).body(containsString("welcome link"));
    }

    @Test
    void twoWhoFollowOneLinkAtOnceAreNotBothIn() {
        String path = invite(given, "Ann", UUID.randomUUID() + "@new.test", Role.MANAGER);
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(i ->
                        CompletableFuture.supplyAsync(() -> join(path, SENTENCE).statusCode()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 404);
    }

    @Test
    void aNewLinkKillsTheOldOneAndGivesANewPassword() {
        SomeMember manager = given.member(Role.MANAGER);
        String before = given.token(Role.MANAGER);
        String first = linkIn(given.as(Role.ADMINISTRATOR).post("/members/" + manager.id() + "/welcome"));
        String second = linkIn(given.as(Role.ADMINISTRATOR).post("/members/" + manager.id() + "/welcome"));
        Given.nobody().get(first).then().statusCode(404);
        Given.asSession(before).get("/me").then().statusCode(200);
        join(second, SENTENCE).then().statusCode(303);
        Given.asSession(before).get("/me").then().statusCode(303);
    }

    @Test
    void anAdministratorCannotSetThePasswordThatOpensAnotherOrganization() {
        Given other = Given.organization();
        SomeMember shared = other.member(Role.ADMINISTRATOR);
        String path = invite(given, "Bea", shared.email(), Role.MANAGER);

        join(path, "a password the administrator chose").then().statusCode(401);
        Given.asSession(other.token(Role.ADMINISTRATOR)).get("/me").then().statusCode(200);
        join(path, Given.PASSWORD).then().statusCode(303);
        assertThat(other.<Person>within(() -> Person.findById(shared.personId())).name)
                .isEqualTo(shared.name());
    }

    @Test
    void aLinkOfADeactivatedMemberOrOfLastWeekIsDead() {
        String path = invite(given, "Ann", UUID.randomUUID() + "@new.test", Role.MANAGER);
        given.within(() -> Member.update("welcomeExpiresAt = ?1 where welcomeHash is not null", Instant.now()));
        Given.nobody().get(path).then().statusCode(404);
        Given.nobody().get("/welcome/x").then().statusCode(404);
        Given.nobody().get("/welcome/" + "%F0%9F%98%80".repeat(50)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',   ann@example.com,   MANAGER,    name
                    Ann,  ann,               MANAGER,    e-mail
                    Ann,  'a@b.com\tc',      MANAGER,    invisible
                    Ann,  ann@example.com,   '',         roles
                    """)
    void aWrongEntryIsSaidAndKept(String name, String email, String role, String said) {
        given.as(Role.ADMINISTRATOR)
                .formParam("name", name)
                .formParam("email", email)
                .formParam("role", role)
                .post("/members")
                .then()
                .statusCode(400)
                .body(containsString(said));
        assertThat(given.<Long>within(() -> Member.count())).isEqualTo(4);
    }

    @Test
    void aMemberIsNotAddedTwice() {
        given.as(Role.ADMINISTRATOR)
                .formParam("name", "Again")
                .formParam("email", given.member(Role.MANAGER).email().toUpperCase())
                .formParam("role", "CONSULTANT")
                .post("/members")
                .then()
                .statusCode(400)
                .body(containsString("already a member"));
    }

    @Test
    void theLastAdministratorStays() {
        UUID id = given.member(Role.ADMINISTRATOR).id();
        given.as(Role.ADMINISTRATOR)
                .formParam("role", "MANAGER")
                .post("/members/" + id + "/role")
                .then()
                .statusCode(409)
                .body(containsString("last administrator"));
        given.as(Role.ADMINISTRATOR)
                .post("/members/" + id + "/deactivation")
                .then()
                .statusCode(409);
        given.as(Role.ADMINISTRATOR).get("/members").then().statusCode(200);
    }

    @Test
    void twoAdministratorsCannotRemoveEachOther() {
        SomeMember first = given.member(Role.ADMINISTRATOR);
        SomeMember second = given.oneMore(Role.ADMINISTRATOR);
        String tokenOfFirst = given.newSession(first);
        String tokenOfSecond = given.newSession(second);
        List<CompletableFuture<Integer>> both =
                List.of(deactivation(tokenOfFirst, second), deactivation(tokenOfSecond, first));
        assertThat(both.stream().map(CompletableFuture::join)).containsOnlyOnce(303);
        assertThat(given.<Long>within(() -> Member.count("role = ?1 and deactivatedAt is null", Role.ADMINISTRATOR)))
                .isEqualTo(1);
    }

    @Test
    void aForeignMemberIsNotThere() {
        Given other = Given.organization();
        UUID foreign = other.member(Role.MANAGER).id();
        for (String action : List.of("role", "deactivation", "reactivation", "welcome")) {
            given.as(Role.ADMINISTRATOR)
                    .formParam("role", "CONSULTANT")
                    .post("/members/" + foreign + "/" + action)
                    .then()
                    .statusCode(404);
        }
        Given.asSession(other.token(Role.MANAGER)).get("/me").then().statusCode(200);
        given.as(Role.ADMINISTRATOR)
                .get("/members")
                .then()
                .body(not(containsString(other.member(Role.MANAGER).email())));
    }

    @Test
    void theSettingsAreKeptAndWrongOnesSaid() {
        given.as(Role.ADMINISTRATOR)
                .formParams("name", "Acme", "accountWord", "BROKER", "timeZone", "Asia/Tokyo")
                .formParams("currency", "jpy", "language", "de", "senderName", "Ann", "senderEmail", "ann@acme.test")
                .post("/organization")
                .then()
                .statusCode(303);
        given.as(Role.MANAGER).get("/me").then().body(containsString("Acme"));
        given.as(Role.ADMINISTRATOR)
                .get("/organization")
                .then()
                .body(containsString("JPY"), containsString("ann@acme.test"));
        given.as(Role.ADMINISTRATOR)
                .formParams("name", "Acme", "accountWord", "BROKER", "timeZone", "Mars/Olympus")
                .formParams("currency", "EUR", "language", "en")
                .post("/organization")
                .then()
                .statusCode(400)
                .body(containsString("time zone"));
    }

    private static CompletableFuture<Integer> deactivation(String token, SomeMember member) {
        return CompletableFuture.supplyAsync(() -> Given.asSession(token)
                .post("/members/" + member.id() + "/deactivation")
                .statusCode());
    }

    private static String invite(Given given, String name, String email, Role role) {
        return linkIn(given.as(Role.ADMINISTRATOR)
                .formParam("name", name)
                .formParam("email", email)
                .formParam("role", role.name())
                .post("/members"));
    }

    private static String linkIn(Response page) {
        page.then().statusCode(200);
        return URI.create(Jsoup.parse(page.asString()).select("#link").val()).getPath();
    }

    private static Response join(String path, String password) {
        Response page = Given.nobody().get(path);
        String csrf = Jsoup.parse(page.asString()).select("input[name=csrf]").val();
        return Given.nobody()
                .cookies(page.cookies())
                .formParam("csrf", csrf)
                .formParam("password", password)
                .post(path);
    }
}
