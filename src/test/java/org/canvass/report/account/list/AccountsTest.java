package org.canvass.report.account.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.placement.SomeBook;
import org.canvass.wave.SomeContacts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccountsTest {

    @Test
    void anEmptyListNamesTheOneNextStep() {
        Given given = Given.organization();
        Document page = page(given, Role.CONSULTANT, "");
        assertThat(page.select("h1").text()).isEqualTo("No customer here yet.");
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/intake");
        assertThat(page(given, Role.ACCOUNT_MANAGER, "").text()).contains("Nobody has put a customer into your book.");
    }

    @Test
    void beforeTheFirstWaveTheListIsThere() {
        SomeBook book = SomeBook.create();
        book.account("Alfreds", 100, 1, "Tea", null);
        Document page = page(book.given, Role.MANAGER, "");
        assertThat(page.select("h1").text()).isEqualTo("1 customer is here; nobody has been asked yet.");
        assertThat(names(page)).containsExactly("Alfreds");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            the largest first          | -                        | Chop-suey, Alfreds, Berglunds
            the smallest first         | sort=-revenue            | Berglunds, Alfreds, Chop-suey
            by name                    | sort=name                | Alfreds, Berglunds, Chop-suey
            by name, from the end      | sort=-name               | Chop-suey, Berglunds, Alfreds
            by the latest heard        | sort=heard               | Alfreds, Berglunds, Chop-suey
            by trust                   | sort=stage               | Alfreds, Berglunds, Chop-suey
            by nothing that is known   | sort=password            | Chop-suey, Alfreds, Berglunds
            part of a name, any case   | search=glund             | Berglunds
            a contact                  | search=anders            | Alfreds
            a country                  | search=germany           | Chop-suey, Alfreds, Berglunds
            a wildcard is a letter     | search=%25               | -
            an underscore too          | search=_                 | -
            asked                      | evidence=ASKED           | Alfreds
            assumed                    | evidence=ASSUMED         | Chop-suey, Berglunds
            a segment                  | segment=6                | Alfreds
            not placed                 | segment=0                | Chop-suey, Berglunds
            """)
    void theListIsSearchedFilteredAndSorted(String what, String query, String names) {
        Document page = page(three().given, Role.CONSULTANT, query == null ? "" : "?" + query);
        assertThat(String.join(", ", names(page))).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?manager=nobody", "?segment=one", "?evidence=SURE", "?page=x"})
    void anAddressThatSaysNothingIsRefused(String query) {
        Given given = Given.organization();
        given.as(Role.CONSULTANT).get("/accounts" + query).then().statusCode(400);
    }

    @Test
    void fiftyAreOnAPageAndNoneIsOnTwo() {
        Given given = Given.organization();
        given.within(() -> {
            for (int i = 0; i < 120; i++) {
                SomeContacts.account("Key " + i, "Country " + i % 3).name = "Same name";
            }
        });
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Document page = page(given, Role.MANAGER, next);
            seen.addAll(page.select("tbody th a").eachAttr("href"));
            next = page.select("a[rel=next]").isEmpty()
                    ? null
                    : page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(page(given, Role.MANAGER, "?page=3").select(".pages span").text())
                .isEqualTo("101–120 of 120");
        assertThat(page(given, Role.MANAGER, "?page=99").select(".pages span").text())
                .isEqualTo("101–120 of 120");
    }

    @Test
    void anAccountManagerSeesTheirOwnWhateverTheyAskFor() {
        SomeBook book = three();
        UUID mine = UUID.fromString(page(book.given, Role.CONSULTANT, "?search=Berglunds")
                .select("tbody th a")
                .attr("href")
                .replace("/accounts/", ""));
        book.manager("Nancy", Role.ACCOUNT_MANAGER, mine);
        UUID andrew = book.manager("Andrew", null);
        for (String query : List.of("", "?manager=" + andrew, "?search=Alfreds")) {
            assertThat(names(page(book.given, Role.ACCOUNT_MANAGER, query))).isSubsetOf("Berglunds");
        }
        String csv = book.given
                .as(Role.ACCOUNT_MANAGER)
                .get("/accounts/list.csv?manager=" + andrew)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("Berglunds").doesNotContain("Alfreds");
    }

    @Test
    void theListIsTakenAlongAsCsv() {
        String csv = three().given
                .as(Role.MANAGER)
                .get("/accounts/list.csv?evidence=ASKED")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv.lines().toList().get(1))
                .startsWith("Alfreds,Alfreds,,Germany,,6,Realise Mutual Value,6,asked,Identification Based,Yes,500");
    }

    private static SomeBook three() {
        SomeBook book = SomeBook.create();
        UUID alfreds = book.account("Alfreds", 500, 14, "Tea Fish Beer Bread", "Wine Rice Salt");
        UUID berglunds = book.account("Berglunds", 100, 14, null, "Wine Rice Salt");
        book.account("Chop-suey", 900, 5, null, "Wine");
        UUID maria = book.contact(alfreds, "Maria Anders", ContactRole.DM);
        UUID christina = book.contact(berglunds, "Christina", ContactRole.DM);
        UUID wave = book.launch("Spring", 5);
        book.answer(wave, maria, 1, "P1=identification", "P2=yes");
        book.answer(wave, christina, 3, "P4=9");
        return book;
    }

    private static List<String> names(Document page) {
        return page.select("tbody th a").eachText();
    }

    private static Document page(Given given, Role role, String query) {
        return Jsoup.parse(given.as(role)
                .get("/accounts" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
