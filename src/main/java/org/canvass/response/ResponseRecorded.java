package org.canvass.response;

import java.time.Instant;
import java.util.UUID;

/** Told inside the transaction that kept answers, so that whoever depends on them can note it durably. */
public record ResponseRecorded(String organizationId, UUID waveId, UUID accountId, UUID contactId, Instant at) {}
