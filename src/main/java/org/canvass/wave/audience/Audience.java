package org.canvass.wave.audience;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.canvass.account.ContactRole;

/**
 * Who is asked. An empty list does not restrict: all managers' accounts, all roles, all segments.
 *
 * @param managers account managers whose accounts are asked
 * @param countries countries of the accounts
 * @param roles parts in the decision
 * @param unknownRole whether contacts whose part is unknown are asked too
 * @param segments segments of the last closed wave (1..6), 0 for accounts not placed there
 * @param minimumRevenue least revenue of the past twelve months, in the organization's currency; null for any
 */
public record Audience(
        List<UUID> managers,
        List<String> countries,
        List<ContactRole> roles,
        boolean unknownRole,
        List<Integer> segments,
        BigDecimal minimumRevenue) {

    public static Audience everyone() {
        return new Audience(List.of(), List.of(), List.of(), true, List.of(), null);
    }
}
