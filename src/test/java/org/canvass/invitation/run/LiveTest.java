package org.canvass.invitation.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.invitation.Eventually;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.organization.Given;
import org.canvass.organization.Member;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.canvass.organization.session.Sessions;
import org.canvass.response.Invited;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a wave that tells what happens while somebody looks at it. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LiveTest {
    /** More than there are connections to the database. */
    private static final int MANY = 60;

    @Inject
    Sessions sessions;

    @Inject
    Live live;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Heard> opened = new ArrayList<>();
    private Given given;
    private UUID waveId;

    @BeforeEach
    void aLaunchedWave() {
        given = Given.organization("Northwind Traders");
        waveId = given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(account, "Maria Anders", "de", null);
            SomeContacts.contact(account, "Tom Erichsen", "en", null);
            Wave wave = Wave.draft("Spring", "pulse", LocalDate.now(ZoneId.of("Europe/Berlin")), null, Instant.now());
            wave.launch(null, Instant.now());
            return wave.id;
        });
        Eventually.holds(() -> given.within(() -> Letter.count("state <> SENT") == 0));
    }

    @AfterEach
    void leave() {
        opened.forEach(Heard::leave);
    }

    @Test
    void whoLooksHearsWhatOthersDo() throws Exception {
        Heard manager = listen(given.token(Role.MANAGER));
        Heard consultant = listen(given.token(Role.CONSULTANT));
        manager.awaits("Nobody has answered “Spring” yet; 2 of 2 letters have left");
        consultant.awaits("Pause sending");
        given.as(Role.ADMINISTRATOR)
                .post("/waves/" + waveId + "/run/pause")
                .then()
                .statusCode(303);
        manager.awaits("“Spring” is paused: 2 of 2 letters have left");
        consultant.awaits("Resume sending");
        assertThat(manager.all()).doesNotContain("Pause sending", "Resume sending", "csrf");
        assertThat(consultant.all()).contains(Given.csrf(given.token(Role.CONSULTANT)));
        given.within(() -> Wave.byId(waveId).close(null, Instant.now()));
        manager.awaits("closed with 0 of 2 answers");
        manager.awaitsItsEnd();
    }

    @Test
    void lettersThatFailOrAreUncertainAreToldWithWhatToDoAndSentAgainAllAtOnce() throws Exception {
        given.as(Role.CONSULTANT).post("/waves/" + waveId + "/run/pause").then().statusCode(303);
        given.within(() ->
                Letter.update("state = FAILED, replyCode = 550, reason = concat('5.1.1 User unknown, ', messageId)"));
        Heard heard = listen(given.token(Role.CONSULTANT));
        heard.awaits("2 letters could not be delivered.");
        heard.awaits("The address does not exist, or no longer.");
        given.within(() -> Letter.update("state = UNCERTAIN, reason = 'The session ended.', replyCode = null"));
        heard.awaits("2 letters may or may not have arrived.");
        given.as(Role.CONSULTANT)
                .formParam("reason", "another reason")
                .post("/waves/" + waveId + "/resending")
                .then()
                .statusCode(303);
        given.within(
                () -> assertThat(Letter.count("state", LetterState.UNCERTAIN)).isEqualTo(2));
        given.as(Role.CONSULTANT).post("/waves/" + waveId + "/resending").then().statusCode(303);
        given.within(() -> assertThat(Letter.count("state", LetterState.QUEUED)).isEqualTo(2));
        heard.awaits("until you resume.");
    }

    @Test
    void whatAButtonCountsIsReadWithTheNumbersBesideIt() throws Exception {
        Heard heard = listen(given.token(Role.CONSULTANT));
        heard.awaits("Remind 2 contacts");
        Invited.sql(
                "update invitation set answered_at = now(6) where organization_id = ? order by id limit 1", given.id());
        heard.awaits("1 of 2 contacts have answered “Spring”");
        Eventually.holds(() -> heard.since("1 of 2 contacts").contains("reminder-plan"), heard::all);
        assertThat(heard.since("1 of 2 contacts")).contains("Remind 1 contact").doesNotContain("Remind 2");
    }

    @Test
    void aReceivingDomainThatRestsIsNamedWhileLettersWaitForIt() throws Exception {
        given.as(Role.CONSULTANT).post("/waves/" + waveId + "/run/pause").then().statusCode(303);
        String domain = "slow-" + waveId + ".test";
        given.within(() -> Letter.update(
                "state = QUEUED, sentAt = null, dueAt = ?1, address = concat('a@', ?2)", Instant.now(), domain));
        Heard heard = listen(given.token(Role.MANAGER));
        heard.awaits("is paused");
        assertThat(heard.all()).doesNotContain(domain);
        Invited.sql(
                "insert into mail_rest (account, domain, signs, times, rests_until, because)"
                        + " values ('', ?, 0, 1, utc_timestamp(6) + interval 10 minute, '451 of somebody else')",
                domain);
        try {
            heard.awaits("Letters to " + domain + " rest until ");
            heard.awaits("2 letters of this wave wait for that");
            assertThat(heard.all()).doesNotContain("somebody else");
            int told = heard.all().length();
            Invited.sql("delete from mail_rest where domain = ?", domain);
            Eventually.holds(
                    () -> heard.all().substring(told).contains("reminder-plan")
                            && !heard.all().substring(told).contains(domain),
                    heard::all);
        } finally {
            Invited.sql("delete from mail_rest where domain = ?", domain);
        }
    }

    @Test
    void aStreamEndsWithTheSessionAndWithTheRole() throws Exception {
        String signedOut = given.newSession(given.member(Role.CONSULTANT));
        Given.SomeMember changed = given.oneMore(Role.MANAGER);
        Heard first = listen(signedOut);
        Heard second = listen(given.newSession(changed));
        Heard third = listen(given.token(Role.MANAGER));
        first.awaits("Spring");
        second.awaits("Spring");
        sessions.end(signedOut);
        given.within(
                () -> Member.byId(changed.id()).changeRole(Role.ACCOUNT_MANAGER, Role.ADMINISTRATOR, Instant.now()));
        first.awaitsItsEnd();
        second.awaitsItsEnd();
        assertThat(first.all()).contains("event:over");
        given.as(Role.CONSULTANT).post("/waves/" + waveId + "/run/pause").then().statusCode(303);
        third.awaits("is paused");
    }

    @Test
    void nobodyElseMayListen() throws Exception {
        assertThat(status(given.token(Role.ACCOUNT_MANAGER))).isEqualTo(403);
        assertThat(status(Given.organization("Another").token(Role.CONSULTANT))).isEqualTo(404);
        assertThat(status("no-session")).isEqualTo(401);
    }

    @Test
    void openPagesHoldNoConnectionAndAreForgottenWhenTheyClose() throws Exception {
        int before = live.viewers();
        for (int i = 0; i < MANY; i++) {
            listen(given.token(Role.MANAGER));
        }
        for (Heard heard : opened) {
            heard.awaits("2 of 2 letters have left");
        }
        given.as(Role.CONSULTANT).get("/waves/" + waveId).then().statusCode(200);
        opened.forEach(Heard::leave);
        Eventually.holds(() -> live.viewers() <= before, live::viewers);
    }

    @Test
    void aPageChangesWithoutAReloadAndKeepsWhatIsOpen() {
        Page page = Browser.page();
        page.context()
                .addCookies(List.of(new Cookie(SessionCookie.SESSION, given.token(Role.CONSULTANT))
                        .setUrl("http://localhost:" + RestAssured.port)));
        page.navigate("http://localhost:" + RestAssured.port + "/waves/" + waveId);
        page.evaluate("window.neverReloaded = true");
        page.locator("#closing-day summary").click();
        page.locator("#closesOn").fill("2049-01-02");
        given.within(() -> Letter.update(
                "state = FAILED, replyCode = 550, reason = '5.1.1 User unknown' where address like 'maria%'"));
        given.within(() ->
                Letter.update("state = UNCERTAIN, reason = 'Sending was cut off.' where address not like 'maria%'"));
        given.as(Role.ADMINISTRATOR)
                .post("/waves/" + waveId + "/run/pause")
                .then()
                .statusCode(303);
        page.locator("#doings >> text=Resume sending").waitFor();
        page.locator("h1 >> text=is paused").waitFor();
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        assertThat(page.locator("#closesOn").inputValue()).isEqualTo("2049-01-02");
        assertThat(page.locator("#closesOn").isVisible()).isTrue();
        assertThat(Browser.violations(page)).isEmpty();
        Browser.picture(page, "wave-live");
        page.setViewportSize(390, 844);
        Browser.picture(page, "wave-live-390");
        sessions.endAllOf(given.id(), given.member(Role.CONSULTANT).personId());
        page.waitForURL("**/sign-in**");
        page.close();
    }

    private int status(String session) throws IOException, InterruptedException {
        return http.send(request(session), BodyHandlers.discarding()).statusCode();
    }

    private Heard listen(String session) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = http.send(request(session), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Heard heard = new Heard(answer.body());
        opened.add(heard);
        return heard;
    }

    private HttpRequest request(String session) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/waves/" + waveId + "/live"))
                .header("Cookie", SessionCookie.SESSION + "=" + session)
                .header("Accept", "text/event-stream")
                .build();
    }

    /** The lines of a stream so far. */
    private static final class Heard {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Stream<String> stream;
        private final Thread reader;

        Heard(Stream<String> stream) {
            this.stream = stream;
            this.reader = new Thread(() -> {
                try {
                    stream.forEach(lines::add);
                } catch (RuntimeException left) {
                    // The test is over.
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        String all() {
            return String.join("\n", lines);
        }

        /** What was heard since these words first were. */
        String since(String words) {
            String all = all();
            return all.substring(Math.max(0, all.indexOf(words)));
        }

        void awaits(String words) {
            Eventually.holds(() -> all().contains(words), this::all);
        }

        void awaitsItsEnd() {
            Eventually.holds(() -> !reader.isAlive(), this::all);
        }

        void leave() {
            stream.close();
        }
    }
}
