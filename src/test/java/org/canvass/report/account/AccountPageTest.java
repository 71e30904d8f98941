package org.canvass.report.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.canvass.Browser;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;
import org.canvass.organization.session.SessionCookie;
import org.canvass.placement.SomeBook;
import org.canvass.placement.SomeHistory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccountPageTest {

    @ConfigProperty(name = "canvass.url")
    String url;

    @Test
    void itSaysWhereTheyAreAndWhyAndWhatWouldMoveThem() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", 9_000, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        book.account("Berglunds", 5_000, 5, "Tea Fish", "Wine");
        book.account("Chop-suey", 1_000, 1, "Tea", "Wine");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        book.contact(alfreds, "Tom Erichsen", ContactRole.USE);
        UUID wave = book.launch("Spring", 3);
        book.answer(
                wave, maria, 1, "P1=knowledge", "P2=maybe", "P3=Wine Rice", "P4=9", "P6=Never stop calling.", "P7=yes");
        Document page = page(book, Role.CONSULTANT, alfreds);
        assertThat(page.select("h1").text()).isEqualTo("Alfreds is in Realise Mutual Value.");
        assertThat(page.select("svg.path").attr("aria-label")).isEqualTo("Segment 6, Realise Mutual Value");
        List<String> inputs = page.select("table.inputs tbody tr").eachText();
        assertThat(inputs).hasSize(6);
        assertThat(inputs.get(0))
                .startsWith("Revenue of twelve months 9\u202f000 EUR highest third from the files, to ");
        assertThat(inputs.get(2)).contains("Maybe").contains("said by the customer in this wave, on ");
        assertThat(page.select(".axes").text())
                .contains("The nearest mean of revenue 3, product opportunity 3, appetite 2: 2.7 of 3.");
        assertThat(page.select(".moves li").eachText()).contains("If they said No to more: Serve Diligently");
        assertThat(page.select("article.voice").eachText().get(0))
                .contains(
                        "Maria Anders",
                        "decides",
                        "Would like to hear about Wine, Rice",
                        "9 of 10",
                        "Never stop calling.");
        assertThat(page.text()).contains("Asked and not heard from in Spring: Tom Erichsen.");
        assertThat(page.select(".todo li").eachText())
                .contains("Tell Maria Anders about Wine, Rice: they asked to hear about it.");
    }

    @Test
    void anUnplacedAccountNamesTheQuestionThatWouldSettleMost() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", null, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        book.contact(alfreds, "Maria Anders", ContactRole.DM);
        book.launch("Spring", 3);
        Document page = page(book, Role.CONSULTANT, alfreds);
        assertThat(page.select("h1").text()).matches("Alfreds could be in \\d segments\\.");
        assertThat(page.select(".standing .notice").text())
                .isEqualTo("What would settle most. Ask them whether they want to do more.");
        assertThat(page.select("rect.maybe")).isNotEmpty();
        assertThat(page.select(".moves")).isEmpty();
    }

    @Test
    void anAccountNobodyHasPlacedSaysSo() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", 1, 14, "Tea", "Wine");
        Document page = page(book, Role.MANAGER, alfreds);
        assertThat(page.select("h1").text()).isEqualTo("Alfreds has not been placed yet.");
        assertThat(page.select("#who").parents().text()).contains("No contact is known.");
    }

    @Test
    void aManagerReadsTotalsAndNotWhoSaidWhat() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", 9_000, 14, "Tea", "Wine Rice Salt");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        UUID wave = book.launch("Spring", 3);
        book.answer(wave, maria, 1, "P1=knowledge", "P2=yes", "P3=Wine", "P6=Between us.");
        Document page = page(book, Role.MANAGER, alfreds);
        assertThat(page.text()).doesNotContain("Between us.").doesNotContain("Tell Maria Anders");
        assertThat(page.select("article.voice").text()).contains("Maria Anders").contains("Answered.");
        book.manager("Nancy", Role.ACCOUNT_MANAGER, alfreds);
        assertThat(page(book, Role.ACCOUNT_MANAGER, alfreds).text()).contains("Between us.");
    }

    @Test
    void aConfidentialWaveHasNoNamesAndNothingBelowThreeVoices() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", 9_000, 14, "Tea", "Wine Rice Salt");
        List<UUID> people = List.of(
                book.contact(alfreds, "Maria Anders", ContactRole.DM),
                book.contact(alfreds, "Tom Erichsen", ContactRole.USE),
                book.contact(alfreds, "Uma Hansen", ContactRole.USE));
        UUID wave = book.launch("Quiet", 3, true);
        book.answer(wave, people.get(0), 1, "P1=knowledge", "P2=yes", "P6=Between us.");
        book.answer(wave, people.get(1), 1, "P1=knowledge", "P2=yes");
        String below = page(book, Role.CONSULTANT, alfreds).text();
        assertThat(below)
                .contains("Fewer than 3 of 3 asked have answered, so nothing is shown.")
                .doesNotContain("Between us.")
                .doesNotContain("Asked and not heard from");
        book.answer(wave, people.get(2), 1, "P1=risk", "P2=yes");
        Document page = page(book, Role.CONSULTANT, alfreds);
        assertThat(page.select("article.voice").get(0).text())
                .contains("3 of 3 asked have answered.", "2 × It is open.", "Between us.");
        assertThat(page.select("article.voice").get(1).text()).doesNotContain("Knowledge Based");
    }

    @Test
    void anotherBooksAccountIsNotThere() {
        SomeBook book = SomeBook.create();
        UUID mine = book.account("Alfreds", 1, 1, "Tea", null);
        UUID theirs = book.account("Berglunds", 1, 1, "Tea", null);
        book.manager("Nancy", Role.ACCOUNT_MANAGER, mine);
        book.given.as(Role.ACCOUNT_MANAGER).get("/accounts/" + mine).then().statusCode(200);
        book.given.as(Role.ACCOUNT_MANAGER).get("/accounts/" + theirs).then().statusCode(404);
        SomeBook other = SomeBook.create();
        for (Role role : Role.values()) {
            other.given.as(role).get("/accounts/" + mine).then().statusCode(404);
        }
        UUID foreignWave = other.launchEmpty();
        book.given
                .as(Role.CONSULTANT)
                .get("/accounts/" + mine + "?wave=" + foreignWave)
                .then()
                .statusCode(404);
    }

    @Test
    void itReadsWellOnAScreenAndOnAPhone() {
        SomeHistory history = SomeHistory.create();
        var given = history.book.given;
        List<String> paths = List.of(
                "/accounts/" + history.ernst,
                "/accounts/" + history.wolski,
                "/accounts/" + history.folk,
                "/accounts",
                "/");
        for (int width : new int[] {1280, 390}) {
            for (String path : paths) {
                Page page = Browser.page(new NewContextOptions().setViewportSize(width, 900));
                page.context()
                        .addCookies(
                                List.of(new Cookie(SessionCookie.SESSION, given.token(Role.CONSULTANT)).setUrl(url)));
                page.navigate(url + path);
                Browser.picture(page, "accounts" + paths.indexOf(path) + "-" + width);
                assertThat(Browser.violations(page)).as(path).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s does not scroll sideways", path)
                        .isLessThanOrEqualTo(width);
                page.close();
            }
        }
    }

    private static Document page(SomeBook book, Role role, UUID account) {
        return Jsoup.parse(book.given
                .as(role)
                .get("/accounts/" + account)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
