package org.canvass.placement.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.ContactRole;
import org.canvass.organization.Role;
import org.canvass.placement.SomeBook;
import org.canvass.response.Invited;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model lab tries a draft on a hundred thousand stored placements within seconds, and its page waits for none. */
@Tag("proof")
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PreviewScaleTest {

    private static final int ACCOUNTS = 100_000;
    private static final String INPUT =
            ",'{\"key\":\"%s\",\"level\":',%s,',\"raw\":\"',%s,'\",\"source\":\"file\"," + "\"date\":\"2026-05-19\"}'";

    @Test
    void aHundredThousandAccountsAreTriedWithinSeconds() {
        SomeBook book = SomeBook.create();
        UUID one = book.account("One", 10_000, 4, "Tea Fish", "Wine");
        book.contact(one, "Somebody", ContactRole.DM);
        UUID wave = book.launch("Spring", 1);
        book.placeDue();
        many(book, wave);
        String draft = book.given
                .as(Role.CONSULTANT)
                .redirects()
                .follow(false)
                .post("/models/canvas/drafts")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        book.given
                .as(Role.CONSULTANT)
                .redirects()
                .follow(false)
                .formParam("k", "/inputs/3/from/1")
                .formParam("v", "8")
                .header("HX-Request", "true")
                .post(draft)
                .then()
                .statusCode(200);
        long from = System.nanoTime();
        String outcome = lab(book, draft, wave);
        Duration first = Duration.ofNanos(System.nanoTime() - from);
        while (outcome.contains("<progress")) {
            outcome = lab(book, draft, wave);
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - from);
        assertThat(outcome).contains("would move", "of " + (ACCOUNTS + 1));
        System.out.printf(
                "lab: first answer %d ms, outcome %d ms, of which placing %s s%n",
                first.toMillis(), whole.toMillis(), outcome.replaceAll("(?s).*, in ([0-9.]+) seconds.*", "$1"));
        assertThat(first).isLessThan(Duration.ofSeconds(10));
        assertThat(whole).isLessThan(Duration.ofSeconds(60));
    }

    private static String lab(SomeBook book, String draft, UUID wave) {
        return book.given
                .as(Role.CONSULTANT)
                .get(draft + "/trial?wave=" + wave)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void many(SomeBook book, UUID wave) {
        String inputs = "concat('['"
                + INPUT.formatted("revenue", "1 + floor(rand() * 3)", "floor(rand() * 90000)")
                + ",','" + INPUT.formatted("opportunities", "1 + floor(rand() * 3)", "floor(rand() * 5)")
                + ",','" + INPUT.formatted("appetite", "2", "elt(1 + floor(rand() * 3), 'no', 'maybe', 'yes')")
                + ",','" + INPUT.formatted("engagement", "2", "floor(rand() * 20)")
                + ",','" + INPUT.formatted("products", "2", "floor(rand() * 6)")
                + ",','"
                + INPUT.formatted(
                        "trust", "2", "elt(1 + floor(rand() * 4), 'everyday', 'risk', 'knowledge', 'identification')")
                + ",']')";
        book.given.within(() -> {
            Invited.sql(
                    "insert into account (organization_id, id, external_id, name, created_at, updated_at)"
                            + " select ?, uuid(), concat('K', seq), concat('Account ', seq), now(6), now(6) from seq_1_to_"
                            + ACCOUNTS,
                    book.given.id());
            Invited.sql(
                    "insert into placement (organization_id, id, wave_id, account_id, model_key, model_version, as_of,"
                            + " inputs, x, y, segment, possible, evidence, flags, revenue, placed_at)"
                            + " select organization_id, uuid(), ?, id, 'canvas', '1', current_date, " + inputs
                            + ", 1, 1, 1 + floor(rand() * 6), '1', 'ASSUMED', '', floor(rand() * 90000), now(6)"
                            + " from account where organization_id = ? and external_id like 'K%'",
                    wave,
                    book.given.id());
        });
    }
}
