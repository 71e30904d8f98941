package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.AccountsChanged;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;
import org.canvass.response.Invited;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand accounts: placed within minutes, while pages answer and nobody waits for a lock. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PlacementScaleTest {

    private static final int ACCOUNTS = 100_000;

    @Inject
    DueSql due;

    @Test
    void aHundredThousandAccountsArePlacedAndRead() {
        SomeBook book = SomeBook.create();
        UUID one = book.account("One", 10_000, 4, "Tea Fish", "Wine");
        UUID contact = book.contact(one, "Somebody", ContactRole.DM);
        many(book);
        // The first page of a young process is no measure.
        get(book, "/");
        get(book, "/accounts");
        Map<String, Duration> took = new LinkedHashMap<>();
        UUID[] wave = new UUID[1];
        time(took, "launch", () -> wave[0] = book.launch("Spring", 1));
        time(took, "place all", book::placeDue);
        assertThat(book.given.within(() -> Placement.count("waveId", wave[0]))).isEqualTo(ACCOUNTS + 1);
        book.answer(wave[0], contact, 0, "P1=knowledge", "P2=yes");
        time(took, "place one", book::placeDue);
        time(took, "mark all", () -> book.given.within(() -> SomeBook.fire(new AccountsChanged(book.given.id()))));
        time(took, "front page while all wait", () -> get(book, "/"));
        time(took, "place all again", book::placeDue);
        for (String path : new String[] {
            "/", "/accounts", "/accounts?page=1900", "/accounts?sort=heard", "/accounts?search=77", "/accounts/" + one
        }) {
            time(took, path, () -> get(book, path));
        }
        time(took, "close", () -> book.close(wave[0], 0));
        took.forEach((what, time) -> System.out.printf("%-30s %6d ms%n", what, time.toMillis()));
        assertThat(took.get("place all")).isLessThan(Duration.ofMinutes(3));
        assertThat(took.get("place one")).isLessThan(Duration.ofSeconds(2));
        assertThat(took.get("front page while all wait")).isLessThan(Duration.ofSeconds(5));
    }

    private static void many(SomeBook book) {
        String organization = book.given.id();
        book.given.within(() -> {
            Invited.sql(
                    "insert into account (organization_id, id, external_id, name, created_at, updated_at)"
                            + " select ?, uuid(), concat('K', seq), concat('Account ', seq), now(6), now(6) from seq_1_to_"
                            + ACCOUNTS,
                    organization);
            for (String kind : new String[] {"REVENUE", "ENGAGEMENT"}) {
                Invited.sql(
                        "insert into figure (organization_id, id, account_id, kind, period_start, period_end, amount,"
                                + " currency, source, updated_at) select organization_id, uuid(), id, ?,"
                                + " current_date - interval 400 day, current_date - interval 36 day,"
                                + " floor(rand() * 1000), 'EUR', 'file', now(6) from account where organization_id = ?",
                        kind,
                        organization);
            }
            Invited.sql(
                    "insert ignore into account_product (organization_id, account_id, product_id, taken, suited,"
                            + " updated_at) select a.organization_id, a.id, p.id, rand() < 0.4, true, now(6)"
                            + " from account a join product p on p.organization_id = a.organization_id"
                            + " where a.organization_id = ?",
                    organization);
        });
    }

    private static void get(SomeBook book, String path) {
        book.given.as(Role.MANAGER).get(path).then().statusCode(200);
    }

    private static void time(Map<String, Duration> took, String what, Runnable work) {
        long from = System.nanoTime();
        work.run();
        took.put(what, Duration.ofNanos(System.nanoTime() - from));
    }
}
