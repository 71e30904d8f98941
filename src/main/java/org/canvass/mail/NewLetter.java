package org.canvass.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter to be queued.
 *
 * @param subjectId what it is about, for its writer; one letter of a kind a subject, however often it is queued
 * @param kind the writer's word, at most 20 ASCII characters
 * @param address bare e-mail address, at most 254 characters
 * @param dueAt not to be sent before
 * @param reason what it waits for, in at most 500 characters; null where it may leave at once
 */
public record NewLetter(UUID subjectId, String kind, String address, Instant dueAt, String reason) {

    /** A letter that waits for nothing but its time. */
    public NewLetter(UUID subjectId, String kind, String address, Instant dueAt) {
        this(subjectId, kind, address, dueAt, null);
    }
}
