package org.canvass.wave;

import java.time.Instant;

/** Told inside the transaction that closes a wave: placements freeze, open letters are withdrawn. */
public record WaveClosed(Wave wave, Instant at) {}
