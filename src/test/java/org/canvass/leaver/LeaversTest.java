package org.canvass.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Eventually;
import org.canvass.invitation.Invitation;
import org.canvass.leaver.ask.Asked;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Suppressions;
import org.canvass.mail.Writing;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.Recording;
import org.canvass.mail.returned.Recording.Outcome;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.mail.returned.Returned;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.mail.returned.notice.Refusals;
import org.canvass.organization.Given;
import org.canvass.organization.Ids;
import org.canvass.organization.Role;
import org.canvass.organization.site.Secrets;
import org.canvass.response.Invited;
import org.canvass.response.link.Answering;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a letter that comes back, or "I have left", to the one who has taken over. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LeaversTest {
    /** A Monday far off, so that no letter is due and no job closes the wave while the tests run. */
    private static final Instant NOW = Instant.parse("2041-03-04T08:00:00Z");

    @Inject
    Recording recording;

    @Inject
    Refusals refusals;

    @Inject
    Suppressions suppressions;

    @Inject
    Secrets secrets;

    @Inject
    Answering answering;

    @Inject
    org.canvass.invitation.Tokens tokens;

    @Inject
    Asked asked;

    private Given given;
    private UUID managerId;
    private UUID waveId;
    private UUID mariaId;
    private String maria;

    @BeforeEach
    void aRunningWaveWhoseLettersHaveLeft() {
        given = Given.organization();
        given.within(() -> {
            AccountManager manager = new AccountManager();
            manager.id = Ids.next();
            manager.externalId = manager.id.toString();
            manager.name = "Nancy Davolio";
            manager.email = "nancy." + manager.id + "@northwind.test";
            manager.persist();
            managerId = manager.id;
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            account.manager = manager;
            Contact contact = SomeContacts.contact(account, "Maria Anders", "de", ContactRole.DM);
            mariaId = contact.id;
            maria = contact.email;
            SomeContacts.contact(SomeContacts.account("Elsewhere", "Spain"), "Eve Else", "es", ContactRole.DM);
        });
        waveId = launched("Spring");
    }

    @Test
    void aDeadAddressIsWrittenToNoMoreAndTheQuestionIsOpenedOnce() {
        assertThat(back(maria, ReturnedKind.HARD)).isEqualTo(Outcome.KEPT);
        assertThat(back(maria, ReturnedKind.HARD)).isEqualTo(Outcome.KNOWN);
        assertThat(back(maria, ReturnedKind.SOFT)).isEqualTo(Outcome.KEPT);

        assertThat(suppressed(maria)).isTrue();
        assertThat(contact().unreachableAt).isEqualTo(NOW);
        assertThat(open()).singleElement().satisfies(leaver -> {
            assertThat(leaver.why).isEqualTo(Leaver.Why.BOUNCED);
            assertThat(leaver.waveId).isEqualTo(waveId);
        });
        given.as(Role.CONSULTANT)
                .get("/waves/" + waveId)
                .then()
                .statusCode(200)
                .body(containsString("Letters that came back"), containsString("The mailbox does not exist"));
        given.as(Role.CONSULTANT).get("/").then().body(containsString("Who has taken over?"));
    }

    @Test
    void theListOfAWaveTellsWhatCameBackAndWhy() {
        String eve =
                given.within(() -> Contact.<Contact>find("name", "Eve Else").firstResult().email);
        list("sent", "Maria Anders", true);
        back(maria, ReturnedKind.SOFT);
        back(maria, ReturnedKind.HARD);
        back(eve, ReturnedKind.AUTOMATIC);

        list("sent", "Maria Anders", false);
        list("sent", "Eve Else", true);
        list("returned", "Maria Anders", true)
                .body(containsString("came back"), containsString("The address is dead: the mailbox does not exist"));
        back(eve, ReturnedKind.COMPLAINT);
        list("returned", "Eve Else", false);
        list("reported", "Eve Else", true).body(containsString("reported as unwanted"));
        given.as(Role.MANAGER)
                .get("/waves/" + waveId + "/invitations.csv")
                .then()
                .statusCode(200)
                .body(containsString("came back"), containsString("The address is dead: the mailbox does not exist"));
    }

    private ValidatableResponse list(String state, String name, boolean there) {
        return given.as(Role.MANAGER)
                .get("/waves/" + waveId + "/invitations?state=" + state)
                .then()
                .statusCode(200)
                .body(there ? containsString(name) : not(containsString(name)));
    }

    @Test
    void anAddressThatTheMailServerRefusesAtOnceIsDeadToo() {
        given.within(() -> {
            Letter.update("state = FAILED, sentAt = null where address = ?1", maria);
        });

        refusals.note(letter(maria), "550 5.7.1 Message refused as spam", NOW);
        assertThat(open()).isEmpty();
        refusals.note(letter(maria), "550 5.1.1 <the address>: Recipient address rejected: User unknown", NOW);

        assertThat(open()).extracting(leaver -> leaver.why).containsExactly(Leaver.Why.BOUNCED);
        assertThat(suppressed(maria)).isTrue();
    }

    @Test
    void whoHasAnsweredIsReachableWhateverIsPlayedAgain() {
        answering.answer(token(), 1, java.util.Map.of("P1", List.of("knowledge")), false, NOW);
        Invited.sql(
                "update invitation set answered_at = ? where organization_id = ? and contact_id = ?",
                java.time.LocalDateTime.ofInstant(NOW, ZoneOffset.UTC),
                given.id(),
                mariaId);

        assertThat(back(maria, ReturnedKind.HARD)).isEqualTo(Outcome.KEPT);

        assertThat(suppressed(maria)).isFalse();
        assertThat(contact().unreachableAt).isNull();
        assertThat(open()).isEmpty();
    }

    @Test
    void aComplaintEndsAllLettersAndAsksNobody() {
        back(maria, ReturnedKind.COMPLAINT);

        assertThat(suppressed(maria)).isTrue();
        assertThat(open()).isEmpty();
        assertThat(given.within(() -> suppressions.lift(maria, "complained"))).isTrue();
    }

    @Test
    void automaticRepliesAndDelaysChangeNothing() {
        back(maria, ReturnedKind.AUTOMATIC);
        back(maria, ReturnedKind.DELAYED);

        assertThat(suppressed(maria)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void softFailuresOfThreeWavesAskAPersonAndSuppressNobody() {
        back(maria, ReturnedKind.SOFT);
        launched("Summer");
        back(maria, ReturnedKind.UNKNOWN);
        assertThat(open()).isEmpty();
        launched("Autumn");
        back(maria, ReturnedKind.SOFT);

        assertThat(open()).extracting(leaver -> leaver.why).containsExactly(Leaver.Why.SOFT);
        assertThat(suppressed(maria)).isFalse();
    }

    @Test
    void aSuccessorBecomesAContactAndIsInvitedByTheAccountManagersLink() {
        back(maria, ReturnedKind.HARD);
        String link = asked.linkOf(given, NOW.plus(Duration.ofMinutes(20)));
        UUID question = open().get(0).id;

        Given.nobody()
                .get(link)
                .then()
                .statusCode(200)
                .body(
                        containsString("Maria Anders"),
                        containsString("Our letter came back: the mailbox does not exist."),
                        not(containsString("Eve Else")));
        answer(link, question, "successor", "", "hanna@alfreds.test")
                .statusCode(409)
                .body(containsString("write the name"));
        answer(link, question, "successor", "<b>Hanna</b>", "no address")
                .statusCode(409)
                .body(containsString("&lt;b&gt;Hanna&lt;/b&gt;"), containsString("is not an e-mail address"));
        answer(link, question, "successor", "Hanna Moos", maria)
                .statusCode(409)
                .body(containsString("of Maria Anders itself"));
        String hanna = "hanna." + question + "@alfreds.test";
        answer(link, question, "successor", "Hanna Moos", hanna.toUpperCase())
                .statusCode(200)
                .body(containsString("Hanna Moos is a contact of Alfreds Futterkiste now and is invited"));
        answer(link, question, "successor", "Hanna Moos", hanna)
                .statusCode(409)
                .body(containsString("answered meanwhile"));

        given.within(() -> {
            Contact successor = Contact.find("email", hanna).firstResult();
            assertThat(successor.role).isNull();
            assertThat(successor.language).isEqualTo("de");
            Contact before = Contact.findById(mariaId);
            assertThat(before.succeededBy).isEqualTo(successor.id);
            assertThat(before.leftAt).isNotNull();
            Invitation invitation = Invitation.find("contact", successor).firstResult();
            assertThat(invitation.wave.id).isEqualTo(waveId);
            assertThat(Letter.count("subjectId = ?1 and address = ?2", invitation.id, hanna))
                    .isEqualTo(1);
        });
        assertThat(open()).isEmpty();
    }

    @Test
    void aCorrectedAddressGetsWhatCameBackAndTheOldReportSaysNothingOfIt() {
        String before = verp(maria);
        back(maria, ReturnedKind.HARD);
        String corrected = "maria.anders." + mariaId + "@alfreds.test";

        given.as(Role.CONSULTANT)
                .formParam("what", "address")
                .formParam("address", corrected)
                .post("/leavers/" + open().get(0).id)
                .then()
                .statusCode(200)
                .body(containsString("is written to at " + corrected + ", beginning now"));

        assertThat(contact().email).isEqualTo(corrected);
        assertThat(contact().unreachableAt).isNull();
        assertThat(suppressed(maria)).isFalse();
        Eventually.holds(() -> letter(corrected).state == LetterState.SENT);
        assertThat(TestServers.mailbox().newestFirst(corrected)).hasSize(1);
        assertThat(keep(before, ReturnedKind.HARD)).isEqualTo(Outcome.NOT_OURS);
        assertThat(keep(verp(corrected), ReturnedKind.HARD)).isEqualTo(Outcome.KEPT);
        assertThat(open()).hasSize(1);
    }

    @Test
    void iHaveLeftAsksTheSameQuestionAndNoAddressAnswersIt() {
        answering.decline(token(), null, true, NOW);

        assertThat(open()).extracting(leaver -> leaver.why).containsExactly(Leaver.Why.LEFT);
        String link = asked.linkOf(given, NOW.plus(Duration.ofMinutes(20)));
        Given.nobody()
                .get(link)
                .then()
                .body(containsString("no longer work there"), not(containsString("still there")));
        UUID question = open().get(0).id;
        Given.nobody()
                .formParam("what", "address")
                .formParam("address", "maria@alfreds.test")
                .post(link + "/" + question)
                .then()
                .statusCode(409);
        answer(link, question, "nobody", "", "").statusCode(200).body(containsString("is asked no more"));
        assertThat(open()).isEmpty();
    }

    @Test
    void theMailGoesOutOnceADayWithALinkThatAnswersNoMachine() {
        assertThat(asked.now(given, NOW.plus(Duration.ofMinutes(20)))).isZero();
        back(maria, ReturnedKind.HARD);

        assertThat(asked.now(given, NOW.plus(Duration.ofMinutes(14))))
                .as("others may join it")
                .isZero();
        assertThat(asked.now(given, NOW.plus(Duration.ofMinutes(20)))).isEqualTo(1);
        assertThat(asked.now(given, NOW.plus(Duration.ofHours(2)))).isZero();
        Writing.Mail mail = (Writing.Mail) asked.letter(given, NOW);
        assertThat(mail.subject()).isEqualTo("Who has taken over from Maria Anders?");
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
        assertThat(mail.text()).contains("Nancy Davolio", "Alfreds Futterkiste", "/l/");
        Document html = Jsoup.parse(mail.html());
        assertThat(html.title()).isEqualTo(mail.subject());
        assertThat(html.text()).contains("Dear Nancy Davolio,", "Maria Anders, Alfreds Futterkiste");
        assertThat(html.select("a.button").text()).isEqualTo("Tell us who has taken over");
        assertThat(mail.text()).contains(html.select("a.button").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void theLinkIsReadAndAnsweredOnAPhoneAsOnADesk(int width) {
        back(maria, ReturnedKind.HARD);
        String link = asked.linkOf(given, NOW.plus(Duration.ofMinutes(20)));
        Page page = Browser.page(new NewContextOptions().setViewportSize(width, 800));
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + link);
        Browser.picture(page, "leaver-link-" + width);
        page.locator("summary").first().click();
        Browser.picture(page, "leaver-link-open-" + width);
        assertThat(Browser.violations(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing scrolls sideways")
                .isTrue();
        page.close();
    }

    @Test
    void anExpiredLinkAndOneThatNobodyGaveAreTheSamePage() {
        back(maria, ReturnedKind.HARD);
        String link = asked.linkOf(given, NOW.plus(Duration.ofMinutes(20)));
        String unknown = Given.nobody()
                .get("/l/" + "x".repeat(24))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        Invited.sql("update leaver_ask set expires_at = '2020-01-01' where organization_id = ?", given.id());

        assertThat(Given.nobody().get(link).then().statusCode(404).extract().asString())
                .isEqualTo(unknown);
        answer(link, open().get(0).id, "nobody", "", "").statusCode(404);
        assertThat(open()).hasSize(1);
    }

    @Test
    void aLinkAndAnAccountManagerAnswerForTheirOwnAccountsOnly() {
        String eve =
                given.within(() -> Contact.<Contact>find("name", "Eve Else").firstResult().email);
        back(eve, ReturnedKind.HARD);
        UUID eves = open().get(0).id;
        back(maria, ReturnedKind.HARD);
        String link = asked.linkOf(given, NOW.plus(Duration.ofMinutes(20)));

        answer(link, eves, "nobody", "", "").statusCode(409);
        given.as(Role.ACCOUNT_MANAGER)
                .formParam("what", "nobody")
                .post("/leavers/" + eves)
                .then()
                .statusCode(409);
        given.as(Role.ACCOUNT_MANAGER).get("/leavers").then().statusCode(200).body(not(containsString("Eve Else")));
        Given.organization()
                .as(Role.CONSULTANT)
                .formParam("what", "nobody")
                .post("/leavers/" + eves)
                .then()
                .statusCode(409);
        assertThat(open()).hasSize(2);
    }

    private UUID launched(String name) {
        UUID id = given.within(() -> {
            Wave wave = Wave.draft(name, "pulse", LocalDate.ofInstant(NOW, ZoneOffset.UTC), null, NOW);
            wave.launch(null, NOW);
            return wave.id;
        });
        left();
        return id;
    }

    /** All that waits has left. */
    private void left() {
        given.within(() -> {
            Letter.update("state = SENT, sentAt = ?1 where state = QUEUED and kind = 'invitation'", NOW);
        });
    }

    private Outcome back(String address, ReturnedKind kind) {
        return keep(verp(address), kind);
    }

    private Outcome keep(String verp, ReturnedKind kind) {
        Notice notice =
                new Notice(kind, "5.1.1", kind == ReturnedKind.HARD ? "The mailbox does not exist" : null, null);
        return recording.keep(List.of(ReturnPath.in(verp).orElseThrow()), given.id(), notice, Returned.Via.MAIL, NOW);
    }

    /** Of the newest letter to this address. */
    private String verp(String address) {
        Letter letter = letter(address);
        return ReturnPath.of(new Address(null, "bounces@returned.example"), letter.id, letter.address, secrets);
    }

    private Letter letter(String address) {
        return given.within(() -> Letter.<Letter>find(
                        "address = ?1 and kind = 'invitation' order by createdAt desc, id desc", address)
                .firstResult());
    }

    private String token() {
        UUID invitation = given.within(
                () -> Invitation.<Invitation>find("contact.id", mariaId).firstResult().id);
        return tokens.survey(invitation, 1);
    }

    private Contact contact() {
        return given.within(() -> Contact.<Contact>findById(mariaId));
    }

    private boolean suppressed(String address) {
        return given.within(() -> suppressions.contains(address));
    }

    private List<Leaver> open() {
        return given.within(() -> Leaver.allOpen());
    }

    private static ValidatableResponse answer(String link, UUID question, String what, String name, String email) {
        return Given.nobody()
                .formParam("what", what)
                .formParam("name", name)
                .formParam("email", email)
                .post(link + "/" + question)
                .then();
    }
}
