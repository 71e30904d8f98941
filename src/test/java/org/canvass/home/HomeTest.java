package org.canvass.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.organization.Given;
import org.canvass.organization.Organization;
import org.canvass.organization.Role;
import org.canvass.placement.SomeBook;
import org.canvass.response.Invited;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HomeTest {

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        Given.nobody().get("/").then().statusCode(303).header("Location", "/sign-in");
    }

    @Test
    void anEmptyOrganizationIsShownTheFirstThreeSteps() {
        SomeBook book = SomeBook.create();
        Document empty = home(book.given, Role.CONSULTANT);
        assertThat(empty.select(".first-steps h2").eachText())
                .containsExactly("Bring in files", "Prepare a wave", "Read what they say");
        assertThat(empty.select(".first-steps .done")).isEmpty();
        UUID alfreds = book.account("Alfreds", 9_000, 14, "Tea", "Wine");
        assertThat(home(book.given, Role.CONSULTANT)
                        .select(".first-steps .done h2")
                        .text())
                .startsWith("Bring in files");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        UUID wave = book.launch("Spring", 1);
        assertThat(home(book.given, Role.CONSULTANT).select(".first-steps .done"))
                .hasSize(2);
        book.answer(wave, maria, 0, "P1=risk", "P2=yes");
        assertThat(home(book.given, Role.CONSULTANT).select(".first-steps")).isEmpty();
    }

    @Test
    void itSaysWhoWasAskedAndWhatMoved() {
        SomeBook book = moved();
        Document page = home(book.given, Role.MANAGER);
        assertThat(page.select("h1").text()).isEqualTo("We have asked 2 of 2 customers; 1 moved since Spring.");
        assertThat(page.select(".lede").text()).contains("Those asked stand for 100% of revenue.");
        assertThat(page.select("#moved").parents().first().text())
                .contains("Alfredsfrom Realise Mutual Value→Serve Diligently")
                .contains("Trust slid at 1 AlfredsKnowledge Based → Risk Based");
        assertThat(page.select(".funnel-small").text()).contains("answered 2");
        assertThat(page.text()).doesNotContain("Between us.");
        assertThat(home(book.given, Role.CONSULTANT).text()).contains("Between us.");
    }

    @Test
    void anAccountManagerReadsTheirOwnBook() {
        SomeBook book = moved();
        UUID berglunds = UUID.fromString(
                Invited.rows("select id from account where organization_id = ? and name = 'Berglunds'", book.given.id())
                        .get(0));
        book.manager("Nancy", Role.ACCOUNT_MANAGER, berglunds);
        Document page = home(book.given, Role.ACCOUNT_MANAGER);
        assertThat(page.select("h1").text()).isEqualTo("We have asked 1 of your 1 customer; 0 moved since Spring.");
        assertThat(page.text()).doesNotContain("Alfreds").doesNotContain("Between us.");
        assertThat(page.select(".funnel-small").text()).contains("answered 1");
    }

    @Test
    void whatNeedsAPersonIsNamed() {
        SomeBook book = moved();
        String wave = Invited.rows("select id from wave where organization_id = ? and name = 'Autumn'", book.given.id())
                .get(0);
        Invited.sql(
                "update wave set closes_on = current_date + interval 1 day where organization_id = ?" + " and id = ?",
                book.given.id(),
                wave);
        Invited.sql(
                "update letter set state = 'UNCERTAIN', lease_until = null where organization_id = ? and mailing_id = ?",
                book.given.id(),
                wave);
        List<String> tasks =
                home(book.given, Role.CONSULTANT).select(".tasks li").eachText();
        assertThat(tasks)
                .anyMatch(task -> task.matches("[12] letters? of Autumn may or may not have arrived.*"))
                .anyMatch(task -> task.startsWith("Autumn closes"));
        assertThat(home(book.given, Role.MANAGER).select(".tasks li").eachText())
                .noneMatch(task -> task.contains("arrived"));
        assertThat(home(book.given, Role.ADMINISTRATOR).select(".tasks li").text())
                .as("the most urgent first")
                .matches(".*may or may not have arrived.*Autumn closes.*Letters leave at any hour.*");
    }

    @Test
    void theDemoSaysWhatIsReal() {
        Given given = Given.organization();
        assertThat(home(given, Role.MANAGER).select("#what-is-real")).isEmpty();
        given.within(() -> {
            Organization.byId(given.id()).demo = true;
        });
        assertThat(home(given, Role.MANAGER).select("#what-is-real").text()).contains("Northwind", "Made up");
    }

    /** Alfreds fell from the best segment between two waves; Berglunds stayed. */
    private static SomeBook moved() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", 9_000, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        UUID berglunds = book.account("Berglunds", 5_000, 14, "Tea Fish", "Wine");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        UUID christina = book.contact(berglunds, "Christina", ContactRole.DM);
        UUID spring = book.launch("Spring", 100);
        book.answer(spring, maria, 99, "P1=knowledge", "P2=yes");
        book.answer(spring, christina, 99, "P1=knowledge", "P2=yes");
        book.close(spring, 90);
        UUID autumn = book.launch("Autumn", 3);
        book.answer(autumn, maria, 1, "P1=risk", "P2=same", "P6=Between us.");
        book.answer(autumn, christina, 1, "P1=knowledge", "P2=yes");
        return book;
    }

    private static Document home(Given given, Role role) {
        return Jsoup.parse(
                given.as(role).get("/").then().statusCode(200).extract().asString());
    }
}
