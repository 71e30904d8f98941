package org.canvass.organization.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SignInTest {

    @Test
    void aMemberSignsInWithTheFormThePageShows() {
        Given given = Given.organization();
        Response signedIn = signIn(given.member(Role.MANAGER).email().toUpperCase(), Given.PASSWORD, "/me");

        signedIn.then().statusCode(303).header("Location", is("/me"));
        assertThat(signedIn.getDetailedCookie(SessionCookie.SESSION).isHttpOnly())
                .isTrue();
        assertThat(signedIn.getDetailedCookie(SessionCookie.SESSION).getSameSite())
                .isEqualTo("Lax");
        assertThat(signedIn.getDetailedCookie(SessionCookie.SESSION).getPath()).isEqualTo("/");
        Given.asSession(signedIn.getCookie(SessionCookie.SESSION))
                .get("/me")
                .then()
                .statusCode(200)
                .body(containsString("Test manager"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", is("nosniff"));
    }

    @Test
    void anUnknownEMailAndAWrongPasswordReadTheSame() {
        Given given = Given.organization();
        String unknown = UUID.randomUUID() + "@members.test";
        String known = given.member(Role.MANAGER).email();

        Response toUnknown = signIn(unknown, "some wrong password", "/");
        Response toKnown = signIn(known, "some wrong password", "/");

        toUnknown.then().statusCode(401);
        toKnown.then().statusCode(401);
        assertThat(textOf(toUnknown)).isEqualTo(textOf(toKnown)).contains("could not sign you in");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    //evil.example,        /
                    https://evil.example,  /
                    /\\evil.example,       /
                    /members?x=1,          /members?x=1
                    javascript:alert(1),   /
                    '/a\rLocation: x',     /
                    """)
    void signingInLeadsOnlyToPagesOfThisSite(String next, String location) {
        Given given = Given.organization();
        signIn(given.member(Role.MANAGER).email(), Given.PASSWORD, next)
                .then()
                .statusCode(303)
                .header("Location", is(location));
    }

    @Test
    void aForgedHostChangesNoLocation() {
        Given.nobody()
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/me")
                .then()
                .statusCode(303)
                .header("Location", is("/sign-in?next=%2Fme"));
    }

    @Test
    void nobodyIsLedToSignInAndAFormOfNobodyIsRefused() {
        Given.nobody().get("/me").then().statusCode(303).header("Location", endsWith("/sign-in?next=%2Fme"));
        Given.nobody().formParam("name", "x").post("/me").then().statusCode(401);
        Given.nobody()
                .header("HX-Request", "true")
                .get("/me")
                .then()
                .statusCode(401)
                .header("HX-Redirect", startsWith("/sign-in"));
        RestAssured.given().redirects().follow(false).get("/me").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "\"", "{}", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ä", "a b; c"})
    void aMalformedCookieIsNobody(String value) {
        Given.nobody()
                .header("Cookie", SessionCookie.SESSION + "=" + value)
                .get("/me")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/sign-in"));
    }

    @Test
    void tooManyWrongPasswordsAreStoppedEvenBeforeARightOne() {
        Given given = Given.organization();
        String email = given.member(Role.CONSULTANT).email();
        for (int i = 0; i < SignInThrottle.PER_EMAIL; i++) {
            signIn(email, "some wrong password", "/").then().statusCode(401);
        }
        signIn(email, Given.PASSWORD, "/").then().statusCode(429).body(containsString("quarter of an hour"));
        signIn(given.member(Role.MANAGER).email(), Given.PASSWORD, "/").then().statusCode(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Given given = Given.organization();
        String token = given.token(Role.ADMINISTRATOR);
        Given.nobody()
                .cookie(SessionCookie.SESSION, token)
                .formParam("name", "Mallory")
                .post("/me")
                .then()
                .statusCode(403)
                .body(containsString("Nothing was saved"));
        Given.nobody()
                .cookie(SessionCookie.SESSION, token)
                .formParam("csrf", Given.csrf(given.token(Role.MANAGER)))
                .formParam("name", "Mallory")
                .post("/me")
                .then()
                .statusCode(403);
        Given.nobody()
                .formParam("email", "x")
                .formParam("password", "y")
                .post("/sign-in")
                .then()
                .statusCode(403);
        Given.nobody()
                .contentType("nonsense")
                .body("x".getBytes())
                .post("/sign-in")
                .then()
                .statusCode(403);
        Given.nobody().multiPart("email", "x").post("/sign-in").then().statusCode(403);
    }

    @Test
    void aMissingPageIsAPage() {
        Given.nobody().get("/no/such/page").then().statusCode(404).body(containsString("There is no such page"));
        Given.nobody()
                .accept("application/json")
                .get("/no/such/page")
                .then()
                .statusCode(404)
                .contentType("application/json")
                .body("status", is(404));
        Given.organization().as(Role.MANAGER).get("/no/such/page").then().statusCode(404);
    }

    @Test
    void whatAVisitorTypesStaysText() {
        Response page = signIn("\"><script>alert(1)</script>{7*7}@x", "some wrong password", "/");
        page.then().statusCode(401).body(not(containsString("<script>alert")));
    }

    /** Reads the form as a browser does, then sends it. */
    static Response signIn(String email, String password, String next) {
        Response page = Given.nobody().get("/sign-in");
        ValidatableResponse ok = page.then().statusCode(200);
        ok.body(containsString("Sign in"));
        String csrf = Jsoup.parse(page.asString()).select("input[name=csrf]").val();
        return Given.nobody()
                .cookies(page.cookies())
                .formParam("csrf", csrf)
                .formParam("email", email)
                .formParam("password", password)
                .formParam("next", next)
                .post("/sign-in");
    }

    private static String textOf(Response page) {
        var document = Jsoup.parse(page.asString());
        document.select("input").remove();
        return document.text();
    }
}
