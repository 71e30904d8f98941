package org.canvass.staff;

import java.time.Instant;
import java.util.UUID;

/** Told inside the transaction that kept an estimate, so that whoever depends on it can note it durably. */
public record EstimateGiven(String organizationId, UUID accountId, Instant at) {}
