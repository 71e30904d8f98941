package org.canvass.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Eventually;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Reminders;
import org.canvass.launch.ReceivedMail;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.organization.Given;
import org.canvass.organization.Organization;
import org.canvass.organization.Role;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waves whose letters really leave, over SMTP, into a mailbox. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LettersOverSmtpTest {
    @Inject
    Reminders reminders;

    private Given given;
    private UUID waveId;
    private String maria;
    private String tom;

    @BeforeEach
    void aDraftForMariaInGermanAndTomInEnglish() {
        given = Given.organization("Northwind Traders");
        Instant now = Instant.now();
        given.within(() -> {
            Organization organization = Organization.byId(given.id());
            organization.senderName = "Nancy Davolio, Северный ветер";
            organization.senderEmail = "nancy@northwind.test";
            organization.replyTo = "answers@northwind.test";
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            maria = SomeContacts.contact(account, "Maria Anders", "de", ContactRole.DM).email;
            tom = SomeContacts.contact(account, "Tom Erichsen", "en", null).email;
            waveId = Wave.draft("Spring", "pulse", LocalDate.now(ZoneId.of("Europe/Berlin")), null, now).id;
        });
    }

    @Test
    void aLaunchSendsEachContactALetterInTheirLanguageWithTheRightHeaders() {
        launch();
        ReceivedMail german = only(maria);
        assertThat(german.subject()).isEqualTo("Wie ist die Zusammenarbeit mit Northwind Traders für Sie?");
        assertThat(german.from()).isEqualTo("Nancy Davolio, Северный ветер <nancy@northwind.test>");
        assertThat(german.header("Reply-To")).isEqualTo("answers@northwind.test");
        assertThat(german.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(german.header("List-Unsubscribe")).matches("<http://localhost:\\d+/u/[A-Za-z0-9_-]{24}>");
        assertThat(german.header("Content-Language")).isEqualTo("de");
        Letter letter = given.within(() -> Letter.<Letter>find("address", maria).firstResult());
        assertThat(german.header("Message-ID")).isEqualTo("<" + letter.messageId + ">");
        assertThat(german.text()).hasValueSatisfying(text -> assertThat(text).contains("Guten Tag Maria Anders,"));
        Document html = Jsoup.parse(german.html().orElseThrow());
        assertThat(html.select("html").attr("lang")).isEqualTo("de");
        assertThat(html.select("td.option a")).hasSize(5);
        assertThat(html.select("img, script")).isEmpty();
        assertThat(german.whole().length).isLessThan(30_000);
        assertThat(only(tom).subject()).isEqualTo("How is working with Northwind Traders for you?");
    }

    @Test
    void theLinksOfTheLetterOpenTheContactsOwnPages() {
        launch();
        Document html = Jsoup.parse(only(tom).html().orElseThrow());
        for (String link : List.of("a.accent", "td.option a", "a[href$=not-for-me]", "a[href*=/u/]")) {
            RestAssured.given()
                    .get(html.select(link).first().attr("href"))
                    .then()
                    .statusCode(200)
                    .body(containsString("lang=\"en\""));
        }
        given.within(() -> assertThat(Invitation.count("startedAt is not null or declinedAt is not null"))
                .isZero());
    }

    @Test
    void whoStopsByOneClickGetsNoReminderAndOthersDo() {
        launch();
        String oneClick = only(maria).header("List-Unsubscribe").replaceAll("[<>]", "");
        RestAssured.given()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(oneClick)
                .then()
                .statusCode(200);
        assertThat(remind()).isEqualTo(1);
        awaitMails(tom, 2);
        assertThat(mails(tom).get(0).subject()).startsWith("May we ask once more?");
        assertThat(mails(maria)).hasSize(1);
    }

    @Test
    void aPausedWaveSendsNothingUntilItIsResumed() {
        given.within(() -> {
            Wave wave = Wave.byId(waveId);
            wave.launch(null, Instant.now());
            wave.pause(null, Instant.now());
        });
        pauseForTheSender();
        assertThat(mails(tom)).isEmpty();
        given.within(() -> Wave.byId(waveId).resume(null, Instant.now()));
        awaitMails(tom, 1);
        awaitMails(maria, 1);
    }

    @Test
    void whoAnswersOrLeavesBeforeTheReminderLeavesGetsNone() {
        launch();
        given.within(() -> {
            // Queued and paused in one transaction, so that nothing leaves before the answer is there.
            reminders.queue(Wave.byId(waveId), LetterKind.REMINDER_1, Instant.now());
            Wave.byId(waveId).pause(null, Instant.now());
        });
        given.within(() -> Invitation.<Invitation>find("contact.email", maria)
                .<Invitation>firstResult()
                .answered(Instant.now()));
        given.within(() -> Contact.update("leftAt = ?1 where email = ?2", Instant.now(), tom));
        given.within(() -> Wave.byId(waveId).resume(null, Instant.now()));
        Eventually.holds(() -> given.within(() -> Letter.count("kind = 'reminder-1' and state = WITHDRAWN") == 2));
        assertThat(mails(maria)).hasSize(1);
        assertThat(mails(tom)).hasSize(1);
    }

    @Test
    void aClosedWaveSendsNothingThatStillWaits() {
        given.within(() -> {
            Wave wave = Wave.byId(waveId);
            wave.launch(null, Instant.now());
            wave.pause(null, Instant.now());
        });
        given.within(() -> Wave.byId(waveId).close(null, Instant.now()));
        pauseForTheSender();
        assertThat(mails(maria)).isEmpty();
        given.within(
                () -> assertThat(Letter.count("state", LetterState.WITHDRAWN)).isEqualTo(2));
    }

    @Test
    void aContactOfTwoOrganizationsHearsFromBothAndStopsOnlyOne() {
        Given other = Given.organization("Northwind Traders");
        UUID otherWave = other.within(() -> {
            Contact same = SomeContacts.contact(
                    SomeContacts.account("Alfreds Futterkiste", "Germany"), "Maria Anders", "de", null);
            same.email = maria;
            return Wave.draft("Spring", "pulse", LocalDate.now(ZoneId.of("Europe/Berlin")), null, Instant.now()).id;
        });
        launch();
        RestAssured.given()
                .post(only(maria).header("List-Unsubscribe").replaceAll("[<>]", ""))
                .then()
                .statusCode(200);
        other.within(() -> Wave.byId(otherWave).launch(null, Instant.now()));
        awaitMails(maria, 2);
        assertThat(mails(maria).get(0).header("List-Unsubscribe"))
                .isNotEqualTo(mails(maria).get(1).header("List-Unsubscribe"));
    }

    @Test
    void aTestGoesToOneselfAndSaysSo() {
        String me = given.member(Role.CONSULTANT).email();
        given.as(Role.CONSULTANT)
                .formParam("letter", "invitation de")
                .post("/waves/" + waveId + "/test-letters")
                .then()
                .statusCode(303);
        awaitMails(me, 1);
        ReceivedMail test = mails(me).get(0);
        assertThat(test.text().orElseThrow()).startsWith("[ Dies ist ein Test.");
        assertThat(test.header("List-Unsubscribe")).isEmpty();
        String link = Jsoup.parse(test.html().orElseThrow())
                .select("td.option a")
                .first()
                .attr("href");
        given.as(Role.CONSULTANT)
                .urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("With this answer already chosen"));
        assertThat(mails(maria)).isEmpty();
        given.as(Role.MANAGER).post("/waves/" + waveId + "/test-letters").then().statusCode(403);
        given.within(() -> assertThat(Letter.count()).isZero());
    }

    private void launch() {
        given.within(() -> Wave.byId(waveId).launch(null, Instant.now()));
        Eventually.holds(
                () -> given.within(() -> Letter.count("state <> SENT") == 0),
                () -> given.within(() -> Letter.<Letter>listAll().stream()
                        .map(letter -> letter.state + " " + letter.attempt + " " + letter.dueAt + " " + letter.reason)
                        .toList()));
    }

    private int remind() {
        return given.within(() -> reminders.queue(Wave.byId(waveId), LetterKind.REMINDER_1, Instant.now()));
    }

    private ReceivedMail only(String address) {
        awaitMails(address, 1);
        return mails(address).get(0);
    }

    private static void awaitMails(String address, int number) {
        Eventually.holds(() -> mails(address).size() >= number);
        assertThat(mails(address)).hasSize(number);
    }

    private static List<ReceivedMail> mails(String address) {
        return TestServers.mailbox().newestFirst(address);
    }

    /** Longer than the sender needs to notice what is due. */
    private static void pauseForTheSender() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
