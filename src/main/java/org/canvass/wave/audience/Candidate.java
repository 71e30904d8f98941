package org.canvass.wave.audience;

import java.time.Instant;
import java.util.UUID;
import org.canvass.account.ContactRole;
import org.canvass.account.Wishes;

/**
 * A contact as the choice sees them.
 *
 * @param language BCP 47, null where not known
 * @param timeZone IANA name, null where the country tells
 * @param role null where not known
 * @param leftAt when we learned that they left, null while they work there
 * @param wishes how they wish to be asked
 */
public record Candidate(
        UUID contactId,
        String name,
        String email,
        String jobTitle,
        String language,
        String timeZone,
        ContactRole role,
        Instant leftAt,
        UUID accountId,
        String accountName,
        String country,
        UUID managerId,
        String managerName,
        Wishes wishes) {

    /** One who wishes nothing. */
    public Candidate(
            UUID contactId,
            String name,
            String email,
            String jobTitle,
            String language,
            String timeZone,
            ContactRole role,
            Instant leftAt,
            UUID accountId,
            String accountName,
            String country,
            UUID managerId,
            String managerName) {
        this(
                contactId,
                name,
                email,
                jobTitle,
                language,
                timeZone,
                role,
                leftAt,
                accountId,
                accountName,
                country,
                managerId,
                managerName,
                Wishes.NONE);
    }

    public boolean hasAddress() {
        return email != null && email.contains("@");
    }
}
