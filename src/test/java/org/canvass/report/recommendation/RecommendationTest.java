package org.canvass.report.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;
import org.canvass.placement.SomeBook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the page, its CSV and its pages by account manager tell together. */
@QuarkusTest
class RecommendationTest {

    private final SomeBook book = SomeBook.create();
    private final List<UUID> accounts = new ArrayList<>();

    @Test
    void noPageAndNoDifferenceOfPagesTellsWhatFewerThanFiveSaid() {
        UUID anne = manager("Anne", 4, 1);
        UUID janet = manager("Janet", 7, 1);
        UUID nancy = manager("Nancy", 12, 1);
        UUID wave = book.launch("Spring", 20);
        answer(wave);
        book.placeDue();

        Map<String, String> all = rows("");
        assertThat(all.get("All")).startsWith("23,");
        // Four are too few; seven would tell them, taken from all but twelve; so only twelve are told.
        assertThat(all.get("Anne")).endsWith("withheld");
        assertThat(all.get("Janet")).endsWith("withheld");
        assertThat(all.get("Nancy")).startsWith("12,");
        assertThat(rows("?manager=" + anne).values()).allMatch(row -> row.endsWith("withheld") || row.startsWith("0,"));
        assertThat(rows("?manager=" + janet).get("Janet")).endsWith("withheld");
        assertThat(rows("?manager=" + nancy).get("Nancy")).startsWith("12,");
        Document page = page("");
        assertThat(page.select("h1").text()).endsWith("(n = 23): would they recommend us?");
        assertThat(page.text()).contains("Withheld: fewer than five answered there");
    }

    @Test
    void aConfidentialWaveTellsNothingOfAnAccountWithTwo() {
        manager("Anne", 1, 2);
        manager("Janet", 2, 3);
        UUID wave = book.launch("Quiet", 20, true);
        answer(wave);
        book.placeDue();
        Map<String, String> all = rows("");
        // Six of the two accounts with three each; the two of the other account are in no figure.
        assertThat(all.get("All")).startsWith("6,");
        assertThat(all.get("Janet")).startsWith("6,");
        assertThat(all.get("Anne")).startsWith("0,");
        assertThat(book.placement(wave, accounts.get(0)).stage).isNull();
        assertThat(book.placement(wave, accounts.get(1)).stage).isNotNull();
        assertThat(page("").select("h1").text()).isEqualTo("6 have answered: too few for a score.");
    }

    private UUID manager(String name, int accountsOf, int contactsEach) {
        List<UUID> mine = new ArrayList<>();
        for (int i = 0; i < accountsOf; i++) {
            UUID account = book.account(name + "'s " + i, 1000 * (i + 1), 5, "Tea Milk", "Bread");
            for (int contact = 0; contact < contactsEach; contact++) {
                book.contact(account, name + " Contact " + i + contact, ContactRole.DM);
            }
            mine.add(account);
        }
        accounts.addAll(mine);
        return book.manager(name, null, mine.toArray(UUID[]::new));
    }

    private void answer(UUID wave) {
        List<UUID> contacts = book.given.within(() ->
                Contact.<Contact>listAll().stream().map(contact -> contact.id).toList());
        for (int i = 0; i < contacts.size(); i++) {
            book.answer(wave, contacts.get(i), 10, "P1=risk", "P2=yes", "P4=" + i % 11);
        }
    }

    /** The rows of the CSV by group: what stands behind the name. */
    private Map<String, String> rows(String query) {
        String csv = book.given
                .as(Role.MANAGER)
                .get("/reports/recommendation.csv" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, String> rows = new HashMap<>();
        csv.lines().skip(1).forEach(line -> {
            String[] parts = line.split(",", 3);
            rows.put(parts[1], parts[2]);
        });
        return rows;
    }

    private Document page(String query) {
        return Jsoup.parse(book.given
                .as(Role.MANAGER)
                .get("/reports/recommendation" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
