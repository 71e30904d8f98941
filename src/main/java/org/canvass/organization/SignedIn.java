package org.canvass.organization;

import java.security.Principal;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The member behind a request, as the session says: the principal of every signed-in request.
 *
 * @param sessionToken the cookie's value; never shown, never logged
 * @param organizationCount in how many organizations the person may work
 */
public record SignedIn(
        String organizationId,
        UUID memberId,
        UUID personId,
        String name,
        String email,
        String language,
        Role role,
        String organizationName,
        AccountWord accountWord,
        ZoneId zone,
        String currency,
        boolean demo,
        int organizationCount,
        String sessionToken)
        implements Principal {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return role.title() + " " + memberId + " of " + organizationId;
    }
}
