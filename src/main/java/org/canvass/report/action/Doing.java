package org.canvass.report.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is being done for one account.
 *
 * @param open by its day
 * @param done the newest first
 * @param owners who may do it: whoever may see the account
 * @param me the reader, the owner unless another is chosen
 */
public record Doing(
        List<ActionRow> open, List<ActionRow> done, List<Owner> owners, UUID me, LocalDate today, LocalDate usual) {

    /** A member who may do something. */
    public record Owner(UUID id, String name) {}

    public boolean isNothing() {
        return open.isEmpty() && done.isEmpty();
    }
}
