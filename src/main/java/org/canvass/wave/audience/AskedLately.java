package org.canvass.wave.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What contacts got over all waves; told by the package that writes to them. */
public interface AskedLately {

    /**
     * What a contact got.
     *
     * @param asked when the latest invitation left, or is to leave; null where none did
     * @param letters invitations and reminders that left, or are to leave, since the day asked for
     */
    record Got(UUID accountId, Instant asked, int letters) {}

    /**
     * What each contact got in waves that were open on this day or later; who is not here got nothing.
     *
     * @param countSince letters are counted from here on
     */
    Map<UUID, Got> since(LocalDate open, Instant countSince);
}
