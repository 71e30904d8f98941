package org.canvass.intake.shelf;

import java.util.UUID;

/**
 * What the organization has under a key.
 *
 * @param id null where the shelf's rows have none
 * @param values in the order of {@link Shelf#values()}, as a file would write them
 */
public record Existing(UUID id, Object[] values) {

    /** Whether the file's item says anything else. Where a file says nothing, or a contact has answered, it does not. */
    public boolean differs(Item item) {
        for (int at = 0; at < values.length; at++) {
            if (differs(item, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file's item says anything else in this place. */
    public boolean differs(Item item, int at) {
        Object said = item.values()[at];
        return said != null && !said.equals(values[at]) && !Shelf.ANSWERED.equals(values[at]);
    }
}
