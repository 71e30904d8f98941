package org.canvass.demo.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Tokens;
import org.canvass.placement.SomeBook;
import org.canvass.response.Invited;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Link scanners of the panel's domains fetch every link of every letter, and leave nothing. */
@QuarkusTest
@Tag("panel")
class ScannersTest {

    private static final double SHARE = 0.06;
    private static final int LETTERS = 400;

    @Test
    void everyFetchOfAScannerLeavesNoAnswer() {
        SomeBook book = SomeBook.create();
        for (int i = 0; i < LETTERS / 4; i++) {
            UUID account = book.account("Scanned " + i, 1000 + i, 5, "Tea", "Bread Milk");
            for (int contact = 0; contact < 4; contact++) {
                book.contact(account, "Somebody " + i + "x" + contact, ContactRole.DM);
            }
        }
        UUID wave = book.launch("Scanned", 1);
        Tokens tokens = Arc.container().instance(Tokens.class).get();
        List<Invitation> scanned = book.given.within(() -> {
            List<Invitation> all = Invitation.list("from Invitation i join fetch i.contact where i.wave.id = ?1", wave);
            assertThat(all).hasSize(LETTERS);
            return all.stream().filter(one -> scans(one.contact)).toList();
        });
        assertThat(scanned).hasSizeGreaterThan(5);
        int fetched = 0;
        for (Invitation one : scanned) {
            for (String link : links(tokens, one)) {
                given().redirects().follow(true).get(link).then().statusCode(200);
                given().redirects().follow(true).head(link).then().statusCode(200);
                fetched += 2;
            }
        }
        System.out.printf("Scanners: %d letters, %d scanned, %d fetches%n", LETTERS, scanned.size(), fetched);
        assertThat(count("response", wave)).isZero();
        assertThat(Invited.rows(
                        "select count(*) from invitation where wave_id = ? and (started_at is not null or answered_at is"
                                + " not null)",
                        wave))
                .isEqualTo(List.of("0"));
    }

    private static boolean scans(Contact contact) {
        return Chance.of("scanner", contact.email).happens(SHARE);
    }

    /** Every link of a letter: the page, the first question's answers, the stop link. */
    private static List<String> links(Tokens tokens, Invitation one) {
        String page = "/s/" + tokens.survey(one.id, one.generation);
        List<String> links =
                new ArrayList<>(List.of(page, page + "/not-for-me", "/u/" + tokens.stop(one.id, one.generation)));
        for (String stage : List.of("everyday", "risk", "knowledge", "identification", "cannot-say")) {
            links.add(page + "?P1=" + stage);
        }
        return links;
    }

    private static long count(String table, UUID wave) {
        return Long.parseLong(Invited.rows("select count(*) from " + table + " where wave_id = ?", wave)
                .get(0));
    }
}
