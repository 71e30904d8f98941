package org.canvass.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * What an account manager thinks of one account, as placements and reports count it; null is unknown.
 *
 * @param beside the wave of the customers it was given beside; null where none
 * @param managerId who gave it
 * @param trust everyday, risk, knowledge or identification
 * @param appetite No, Maybe or Yes
 * @param recommend 0 to 10
 * @param heard recent, earlier or judgement: whether it rests on having asked
 * @param suited products that would suit them, by their count; null where they did not say
 */
public record EstimateFact(
        UUID accountId,
        UUID beside,
        UUID managerId,
        String trust,
        String appetite,
        Integer recommend,
        String heard,
        Integer suited,
        Instant givenAt) {}
