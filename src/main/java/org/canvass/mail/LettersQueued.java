package org.canvass.mail;

/** Letters wait to be sent: told in the transaction that queued or freed them, so that sending starts at its commit. */
public record LettersQueued(String organizationId) {}
