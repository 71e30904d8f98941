package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.letter.InvitationLetters;
import org.canvass.mail.Letter;
import org.canvass.mail.Writing;
import org.canvass.organization.Given;
import org.canvass.response.Invited;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opens every link of a letter before its reader does: it may look, click nothing and send nothing. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ScannerInBrowserTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    InvitationLetters letters;

    private Given given;
    private List<String> links;

    @BeforeEach
    void theLinksOfALetter() {
        given = Given.organization("Northwind");
        // Within office hours, whenever the test runs.
        Instant tuesday = LocalDate.now(BERLIN)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(LocalTime.of(10, 30))
                .atZone(BERLIN)
                .toInstant();
        given.within(() -> {
            SomeContacts.contact(
                    SomeContacts.account("Alfreds Futterkiste", "Germany"), "Maria Anders", "en", ContactRole.DM);
            Wave wave = Wave.draft("Spring", "pulse", LocalDate.now(BERLIN), null, Instant.now());
            wave.launch(null, Instant.now());
            wave.pause(null, Instant.now());
        });
        links = given.within(() -> {
            Letter letter = Letter.<Letter>findAll().firstResult();
            Writing.Mail mail =
                    ((Writing.Wanted) letters.write(letter, tuesday)).mail().get();
            return Jsoup.parse(mail.html()).select("a[href^=http]").eachAttr("href").stream()
                    .distinct()
                    .map(link -> link.replaceFirst("^https?://[^/]+", RestAssured.baseURI + ":" + RestAssured.port))
                    .toList();
        });
    }

    @Test
    void aBrowserThatOpensEveryLinkAndRunsScriptsLeavesNothing() {
        List<String> before = everything();
        assertThat(links).hasSizeGreaterThan(6);
        Page page = Browser.page();
        for (String link : links) {
            for (int times = 0; times < 2; times++) {
                Response answer = page.navigate(link);
                assertThat(answer.status()).as(link).isEqualTo(200);
                page.waitForLoadState();
                // As some do to bring out what scripts hide: everything is hovered and focused, and nothing pressed.
                page.evaluate("document.querySelectorAll('*').forEach(e => { e.dispatchEvent(new"
                        + " MouseEvent('mouseover', {bubbles: true})); if (e.focus) e.focus(); })");
                page.mouse().wheel(0, 2000);
            }
        }
        page.close();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void everyOtherWayOfFetchingLeavesNothingEither() {
        List<String> before = everything();
        for (String link : links) {
            var scanner = RestAssured.given().redirects().follow(false);
            assertThat(scanner.head(link).statusCode()).as(link).isEqualTo(200);
            assertThat(scanner.options(link).statusCode()).as(link).isLessThan(500);
            assertThat(RestAssured.given()
                            .header("Sec-Purpose", "prefetch;prerender")
                            .get(link)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(RestAssured.given()
                            .contentType("application/x-www-form-urlencoded")
                            .body("")
                            .post(link)
                            .statusCode())
                    .as("an empty form to " + link)
                    .isLessThan(500);
            assertThat(RestAssured.given()
                            .contentType("application/json")
                            .body("{}")
                            .post(link)
                            .statusCode())
                    .isLessThan(500);
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** All that a person's answer, stop or wish would change. */
    private List<String> everything() {
        List<String> rows = new java.util.ArrayList<>(Invited.rows(
                "select started_at, answered_at, declined_at, passed_at, revoked_at from invitation"
                        + " where organization_id = ?",
                given.id()));
        rows.addAll(Invited.rows(
                "select paused_until, light_touch_at, left_at from contact where organization_id = ?", given.id()));
        rows.addAll(Invited.rows("select count(*) from response where organization_id = ?", given.id()));
        rows.addAll(Invited.rows("select count(*) from suppression where organization_id = ?", given.id()));
        rows.addAll(Invited.rows("select state from letter where organization_id = ?", given.id()));
        given.within(() -> assertThat(Invitation.count()).isEqualTo(1));
        return rows;
    }
}
