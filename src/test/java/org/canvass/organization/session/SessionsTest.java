package org.canvass.organization.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.organization.Given.SomeMember;
import org.canvass.organization.Member;
import org.canvass.organization.Person;
import org.canvass.organization.Role;
import org.canvass.organization.site.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SessionsTest {

    @Inject
    AgroalDataSource database;

    Given given;
    SomeMember manager;
    String token;

    @BeforeEach
    void aManagerIsSignedIn() {
        given = Given.organization();
        manager = given.member(Role.MANAGER);
        token = given.newSession(manager);
        alive(token);
    }

    @Test
    void signingOutEndsTheSessionInTheDatabase() {
        Given.asSession(token)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Location", is("/sign-in"))
                .cookie(SessionCookie.SESSION, "");
        dead(token);
    }

    @Test
    void anotherRoleEndsTheSession() {
        as(Role.ADMINISTRATOR)
                .formParam("role", "CONSULTANT")
                .post(path("role"))
                .then()
                .statusCode(303);
        dead(token);
        alive(given.newSession(manager));
    }

    @Test
    void deactivationEndsTheSessionAndNoNewOneBegins() {
        as(Role.ADMINISTRATOR).post(path("deactivation")).then().statusCode(303);
        dead(token);
        SignInTest.signIn(manager.email(), Given.PASSWORD, "/").then().statusCode(401);
        as(Role.ADMINISTRATOR).post(path("reactivation")).then().statusCode(303);
        dead(token);
        SignInTest.signIn(manager.email(), Given.PASSWORD, "/").then().statusCode(303);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeBehindTheSessionsBackEndsItAsWell(Behind change) {
        given.within(() -> {
            Member member = Member.byId(manager.id());
            switch (change) {
                case ROLE -> member.role = Role.ACCOUNT_MANAGER;
                case DEACTIVATION -> member.deactivatedAt = Instant.now();
                case PASSWORD -> member.person.password("another hash");
                case NOT_JOINED -> member.joinedAt = null;
            }
        });
        dead(token);
    }

    /** Changes that leave the session's own row as it was. */
    enum Behind {
        ROLE,
        DEACTIVATION,
        PASSWORD,
        NOT_JOINED
    }

    @Test
    void anotherPasswordEndsEverySessionButTheOneThatChangedIt() {
        String elsewhere = given.newSession(manager);
        String next = Given.asSession(token)
                .formParam("current", Given.PASSWORD)
                .formParam("password", "an even longer sentence")
                .post("/me/password")
                .then()
                .statusCode(303)
                .extract()
                .cookie(SessionCookie.SESSION);
        dead(token);
        dead(elsewhere);
        alive(next);
        SignInTest.signIn(manager.email(), Given.PASSWORD, "/").then().statusCode(401);
        SignInTest.signIn(manager.email(), "an even longer sentence", "/")
                .then()
                .statusCode(303);
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        Given.asSession(token)
                .formParam("current", "not my password")
                .formParam("password", "an even longer sentence")
                .post("/me/password")
                .then()
                .statusCode(400)
                .body(containsString("Your password is unchanged"));
        alive(token);
        SignInTest.signIn(manager.email(), Given.PASSWORD, "/").then().statusCode(303);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        String elsewhere = given.newSession(manager);
        Given.asSession(token).post("/me/sign-out-everywhere").then().statusCode(303);
        dead(token);
        dead(elsewhere);
        alive(given.token(Role.CONSULTANT));
    }

    @Test
    void anUnusedSessionIsOverAfterTwelveHoursAndAUsedOneAfterTwoWeeks() throws SQLException {
        set("last_seen_at", Instant.now().minus(Sessions.IDLE).plusSeconds(60));
        alive(token);
        set("last_seen_at", Instant.now().minus(Sessions.IDLE).minusSeconds(1));
        dead(token);
        String used = token = given.newSession(manager);
        set("expires_at", Instant.now().minus(Duration.ofSeconds(1)));
        dead(used);
    }

    @Test
    void useIsNotedSoThatAnActiveMemberStaysSignedIn() throws SQLException {
        set("last_seen_at", Instant.now().minus(Duration.ofHours(11)));
        alive(token);
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT last_seen_at > ? FROM session WHERE token_hash = ?")) {
            Sessions.fill(query, Instant.now().minusSeconds(60), Secrets.hash(token));
            var row = query.executeQuery();
            assertThat(row.next() && row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void theTokenItselfIsNotInTheDatabase() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT COUNT(*) FROM session WHERE token_hash = ?")) {
            Sessions.fill(query, (Object) token.substring(0, 32).getBytes());
            var row = query.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void aPersonOfTwoOrganizationsGoesFromOneToTheOther() {
        Given other = Given.organization();
        other.within(() -> {
            Person person = Person.findById(manager.personId());
            Member member = Member.create(person, Role.CONSULTANT, Instant.now());
            member.joinedAt = Instant.now();
        });
        String there = Given.asSession(token)
                .formParam("id", other.id())
                .post("/organization/switch")
                .then()
                .statusCode(303)
                .header("Location", is("/"))
                .extract()
                .cookie(SessionCookie.SESSION);
        dead(token);
        Given.asSession(there).get("/me").then().statusCode(200).body(containsString("consultant at"));
        Given.asSession(there)
                .formParam("id", Given.organization().id())
                .post("/organization/switch")
                .then()
                .statusCode(404);
        alive(there);
    }

    private io.restassured.specification.RequestSpecification as(Role role) {
        return given.as(role);
    }

    private String path(String action) {
        return "/members/" + manager.id() + "/" + action;
    }

    private void set(String column, Instant at) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change =
                        connection.prepareStatement("UPDATE session SET " + column + " = ? WHERE token_hash = ?")) {
            Sessions.fill(change, at, Secrets.hash(token));
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private static void alive(String session) {
        Given.asSession(session).get("/me").then().statusCode(200);
    }

    private static void dead(String session) {
        Given.asSession(session).get("/me").then().statusCode(303).header("Location", startsWith("/sign-in"));
        Given.asSession(session).formParam("name", "x").post("/me").then().statusCode(401);
    }
}
