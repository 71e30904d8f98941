package org.canvass.wave;

import java.time.Instant;

/** Told inside the transaction that launches a wave: invitations are made, the base wave's terciles frozen. */
public record WaveLaunched(Wave wave, Instant at) {}
