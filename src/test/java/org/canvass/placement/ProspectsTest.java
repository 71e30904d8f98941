package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountState;
import org.canvass.account.AccountsChanged;
import org.canvass.account.ContactRole;
import org.canvass.wave.audience.Audience;
import org.canvass.wave.audience.Choosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prospects are never asked about a relationship they do not have, and never placed. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ProspectsTest {

    @Inject
    Choosing choosing;

    private SomeBook book;
    private UUID customer;
    private UUID prospect;

    @BeforeEach
    void aCustomerAndAProspect() {
        book = SomeBook.create();
        customer = book.account("Alfreds", 9_000, 14, "Tea", "Wine Rice Salt");
        prospect = book.account("Zaanse", 90_000, 14, "Tea", "Wine Rice Salt");
        become(prospect, AccountState.PROSPECT);
        book.contact(customer, "Maria Anders", ContactRole.DM);
        book.contact(prospect, "Piet Zaan", ContactRole.DM);
    }

    @Test
    void aProspectIsNotAsked() {
        var chosen = book.given.within(() -> choosing.choose(Audience.everyone(), 1, false));
        assertThat(chosen.asked()).extracting("name").containsExactly("Maria Anders");
        assertThat(chosen.accountsWithout()).isZero();
    }

    @Test
    void aProspectIsNotPlacedAndCutsNoThirds() {
        UUID wave = book.launch("Spring", 3);
        changed();
        book.placeDue();
        assertThat(book.placement(wave, prospect)).isNull();
        assertThat(book.explained(wave, customer).input("revenue").orElseThrow().level())
                .as("alone in the book, in the middle third")
                .isEqualTo(2);
    }

    @Test
    void whoStopsBeingACustomerLeavesTheOpenWaveAndKeepsThePast() {
        become(prospect, AccountState.CUSTOMER);
        UUID past = book.launch("Autumn", 200);
        book.close(past, 180);
        book.placeDue();
        UUID wave = book.launch("Spring", 3);
        book.placeDue();
        assertThat(book.placement(wave, prospect)).isNotNull();
        become(prospect, AccountState.PROSPECT);
        changed();
        book.placeDue();
        assertThat(book.placement(wave, prospect)).isNull();
        assertThat(book.placement(past, prospect)).isNotNull();
        become(prospect, AccountState.CUSTOMER);
        changed();
        book.placeDue();
        assertThat(book.placement(wave, prospect)).isNotNull();
    }

    private void become(UUID account, AccountState state) {
        book.given.within(() -> {
            Account.<Account>findById(account).state = state;
        });
    }

    private void changed() {
        book.given.within(() -> SomeBook.fire(new AccountsChanged(book.given.id())));
    }
}
