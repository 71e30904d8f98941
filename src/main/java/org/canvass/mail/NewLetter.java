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
 */
public record NewLetter(UUID subjectId, String kind, String address, Instant dueAt) {}
