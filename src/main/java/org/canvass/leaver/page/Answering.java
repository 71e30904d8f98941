package org.canvass.leaver.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.canvass.leaver.Leaver.By;
import org.canvass.leaver.Settling;
import org.canvass.organization.Refused;
import org.canvass.organization.Transactions;

/** Takes one answer as a form sends it, whole or not at all. */
@Singleton
class Answering {
    @Inject
    Settling settling;

    /**
     * What came of it, in a sentence.
     *
     * @throws Refused with a sentence where it cannot be taken
     */
    String take(UUID leaver, LeaverRow.Typed typed, UUID managerId, By by, Instant now) {
        return Transactions.retried(() -> switch (typed.what()) {
            case "successor" ->
                settling.successor(
                        leaver,
                        managerId,
                        new Settling.Successor(typed.name(), typed.email(), typed.jobTitle()),
                        by,
                        now);
            case "nobody" -> settling.nobody(leaver, managerId, by, now);
            case "address" -> settling.address(leaver, managerId, typed.address(), by, now);
            default -> throw new Refused("Please choose one of the answers.");
        });
    }
}
