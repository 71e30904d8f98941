package org.canvass.mail.returned.box;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** "Try it": whether a mailbox can be read, in plain words. Changes nothing in it. */
@Singleton
public class Trying {
    @Inject
    Boxes boxes;

    /** What happened. */
    public record Tried(boolean well, String said) {}

    /** Signs in to the organization's mailbox and counts its messages; outside of any transaction. */
    public Tried tryIt(String organizationId) {
        try {
            return boxes.of(organizationId)
                    .map(box -> new Tried(true, Reading.trial(box)))
                    .orElseGet(() -> new Tried(false, "No mailbox is set yet. Save its server first, then try it."));
        } catch (IllegalStateException | BoxSession.CannotRead failure) {
            return new Tried(false, failure.getMessage());
        }
    }
}
