package org.canvass.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A contact told us that they no longer work there: told in the transaction that keeps it.
 *
 * @param waveId the wave in whose course they said so
 */
public record ContactLeft(UUID contactId, UUID waveId, Instant at) {}
