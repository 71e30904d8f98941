package org.canvass.report.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.action.Action;
import org.canvass.organization.Role;
import org.canvass.placement.SomeBook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ActionsTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private SomeBook book;
    private UUID alfreds;
    private UUID berglunds;
    private UUID maria;

    @BeforeEach
    void aBookThatWasAskedOnce() {
        book = SomeBook.create();
        alfreds = book.account("Alfreds", 9_000, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        berglunds = book.account("Berglunds", 5_000, 5, "Tea Fish", "Wine");
        maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        book.manager("Nancy Davolio", Role.ACCOUNT_MANAGER, alfreds);
        UUID spring = book.launch("Spring", 100);
        book.answer(spring, maria, 95, "P1=everyday", "P2=same");
        book.close(spring, 80);
    }

    @Test
    void anActionHasAnOwnerAndADayAndIsDoneOnce() {
        assertThat(plan(Role.CONSULTANT, alfreds, "Ask for the season’s plan", Role.ACCOUNT_MANAGER, today.plusDays(3))
                        .statusCode())
                .isEqualTo(303);
        Document account = page(Role.ACCOUNT_MANAGER, "/accounts/" + alfreds);
        assertThat(account.select(".doing li").text())
                .contains("Ask for the season’s plan", "Test account manager, due on");
        Document list = page(Role.ACCOUNT_MANAGER, "/actions?whose=mine");
        assertThat(list.select("h1").text()).isEqualTo("One action is open, none of them late.");
        UUID id = only();
        assertThat(post(Role.ACCOUNT_MANAGER, "/actions/" + id + "/done").statusCode())
                .isEqualTo(303);
        assertThat(post(Role.CONSULTANT, "/actions/" + id + "/done").statusCode())
                .isEqualTo(409);
        assertThat(page(Role.CONSULTANT, "/actions?state=done")
                        .select("tbody tr")
                        .text())
                .contains("Ask for the season’s plan", "done on", "not asked since");
        assertThat(post(Role.CONSULTANT, "/actions/" + id + "/reopening").statusCode())
                .isEqualTo(303);
        assertThat(page(Role.CONSULTANT, "/actions").select("tbody tr")).hasSize(1);
    }

    @Test
    void anOpenActionCanBeChangedAndADoneOneNot() {
        plan(Role.CONSULTANT, alfreds, "Call them", Role.CONSULTANT, today);
        UUID id = only();
        assertThat(change(id, "Visit them", Role.ACCOUNT_MANAGER).statusCode()).isEqualTo(303);
        assertThat(page(Role.CONSULTANT, "/accounts/" + alfreds)
                        .select(".doing li > div")
                        .text())
                .contains("Visit them", "bring the plan", "Test account manager")
                .doesNotContain("Call them");
        assertThat(change(id, " ", Role.ACCOUNT_MANAGER).statusCode()).isEqualTo(409);
        post(Role.CONSULTANT, "/actions/" + id + "/done");
        assertThat(change(id, "Write to them", Role.CONSULTANT).statusCode()).isEqualTo(409);
        assertThat(book.given.<Action>within(() -> Action.found(id)).what).isEqualTo("Visit them");
    }

    private Response change(UUID id, String what, Role owner) {
        return book.given
                .as(Role.CONSULTANT)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("what", what)
                .formParam("note", "bring the plan")
                .formParam("owner", book.given.member(owner).id().toString())
                .formParam("dueOn", today.plusDays(5).toString())
                .post("/actions/" + id + "/plan");
    }

    @Test
    void whatMovedSinceIsToldOnceAWaveHasAskedAgain() {
        plan(Role.CONSULTANT, alfreds, "Ask for the season’s plan", Role.CONSULTANT, today.minusDays(2));
        assertThat(page(Role.CONSULTANT, "/actions").select("h1").text())
                .isEqualTo("One action is open; one is overdue.");
        assertThat(page(Role.CONSULTANT, "/").select(".tasks").text())
                .contains("Ask for the season’s plan, for Alfreds: due 2 days ago.");
        post(Role.CONSULTANT, "/actions/" + only() + "/done");
        UUID autumn = book.launch("Autumn", 1);
        book.answer(autumn, maria, 0, "P1=knowledge", "P2=yes");
        Document list = page(Role.CONSULTANT, "/actions?state=all");
        assertThat(list.select("tbody tr").text())
                .contains("Realise Mutual Value", "trust: Everyday → Knowledge Based");
        assertThat(list.select(".lede").text()).contains("of the 1 whose customer was asked again since, 1 moved.");
        assertThat(book.given
                        .as(Role.CONSULTANT)
                        .get("/actions/list.csv?state=all")
                        .asString())
                .contains("Alfreds,Nancy Davolio,Ask for the season’s plan", "Everyday,Knowledge Based");
    }

    @Test
    void whatIsMissingIsRefusedInASentence() {
        assertThat(plan(Role.CONSULTANT, alfreds, " ", Role.CONSULTANT, today).statusCode())
                .isEqualTo(400);
        assertThat(plan(Role.CONSULTANT, alfreds, "Call them", Role.CONSULTANT, null)
                        .statusCode())
                .isEqualTo(400);
        // Somebody who may not see the account cannot do anything for it.
        assertThat(plan(Role.CONSULTANT, berglunds, "Call them", Role.ACCOUNT_MANAGER, today)
                        .statusCode())
                .isEqualTo(400);
        assertThat(book.given.<Long>within(() -> Action.count())).isZero();
    }

    @Test
    void anAccountManagerSeesAndDoesWhatIsForTheirOwnAccounts() {
        plan(Role.CONSULTANT, berglunds, "Call them", Role.CONSULTANT, today);
        UUID id = only();
        assertThat(page(Role.ACCOUNT_MANAGER, "/actions").text()).doesNotContain("Call them");
        assertThat(book.given.as(Role.ACCOUNT_MANAGER).get("/actions/list.csv").asString())
                .doesNotContain("Call them");
        for (String verb : new String[] {"done", "reopening", "plan"}) {
            assertThat(post(Role.ACCOUNT_MANAGER, "/actions/" + id + "/" + verb).statusCode())
                    .as(verb)
                    .isEqualTo(404);
        }
        assertThat(plan(Role.ACCOUNT_MANAGER, berglunds, "Call them", Role.ACCOUNT_MANAGER, today)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherOrganizationsActionIsNotThere() {
        plan(Role.CONSULTANT, alfreds, "Call them", Role.CONSULTANT, today);
        UUID id = only();
        SomeBook other = SomeBook.create();
        for (Role role : Role.values()) {
            for (String verb : new String[] {"done", "reopening", "plan"}) {
                assertThat(other.given
                                .as(role)
                                .contentType("application/x-www-form-urlencoded")
                                .formParam("dueOn", today.toString())
                                .post("/actions/" + id + "/" + verb)
                                .statusCode())
                        .as(role + " " + verb)
                        .isEqualTo(404);
            }
        }
        assertThat(book.given.<Action>within(() -> Action.found(id)).isDone()).isFalse();
    }

    @Test
    void theWarningSignsCountAnAccountOnce() {
        UUID autumn = book.launch("Autumn", 30);
        book.answer(autumn, maria, 20, "P1=everyday", "P2=same", "P4=3");
        book.close(autumn, 5);
        Document report = page(Role.MANAGER, "/reports/risk");
        assertThat(report.select("h1").text()).startsWith("1 customer of 2 shows a warning sign");
        assertThat(report.select("tbody").last().text()).contains("Alfreds", "A detractor", "1 of 1 who answered");
        assertThat(book.given.as(Role.MANAGER).get("/reports/risk.csv").asString())
                .contains("Alfreds,Nancy Davolio,A detractor,1 of 1 who answered");
    }

    @Test
    void aDeciderWhoAnsweredBeforeAndIsSilentNowIsAWarning() {
        UUID autumn = book.launch("Autumn", 30);
        assertThat(page(Role.MANAGER, "/reports/risk").select("h1").text()).startsWith("No customer shows");
        book.close(autumn, 5);
        assertThat(page(Role.MANAGER, "/reports/risk").select("tbody").last().text())
                .contains("Alfreds", "A silent decision maker");
    }

    private Response plan(Role by, UUID account, String what, Role owner, LocalDate due) {
        var request = book.given
                .as(by)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("what", what)
                .formParam("owner", book.given.member(owner).id().toString());
        if (due != null) {
            request.formParam("dueOn", due.toString());
        }
        return request.post("/accounts/" + account + "/actions");
    }

    private UUID only() {
        return book.given.<UUID>within(() -> Action.<Action>findAll().firstResult().id);
    }

    private Response post(Role role, String path) {
        return book.given
                .as(role)
                .contentType("application/x-www-form-urlencoded")
                .formParam("dueOn", today.toString())
                .post(path);
    }

    private Document page(Role role, String path) {
        Response response = book.given.as(role).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }
}
