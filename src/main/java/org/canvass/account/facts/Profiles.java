package org.canvass.account.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what is known of accounts as of a day. */
@ApplicationScoped
public class Profiles {

    @Inject
    ProfileSql sql;

    /** Every account of which something is known, by id; take {@link Profile#UNKNOWN} for the others. */
    public Map<UUID, Profile> all(String organizationId, LocalDate asOf) {
        return read(organizationId, null, asOf);
    }

    /** One account. */
    public Profile of(String organizationId, UUID accountId, LocalDate asOf) {
        return read(organizationId, accountId, asOf).getOrDefault(accountId, Profile.UNKNOWN);
    }

    private Map<UUID, Profile> read(String organizationId, UUID accountId, LocalDate asOf) {
        Map<UUID, Profile.Growing> growing = new HashMap<>();
        sql.values(organizationId, accountId, (account, kind, source, value) -> growing.computeIfAbsent(
                        account, any -> new Profile.Growing())
                .value(kind, source, value));
        sql.lastTouches(organizationId, accountId, asOf)
                .forEach((account, until) -> growing.computeIfAbsent(account, any -> new Profile.Growing())
                        .touched(until));
        sql.firstPurchases(organizationId, accountId)
                .forEach((account, first) -> growing.computeIfAbsent(account, any -> new Profile.Growing())
                        .bought(first));
        Map<UUID, Profile> profiles = new HashMap<>();
        growing.forEach((account, one) -> profiles.put(account, one.profile()));
        return profiles;
    }
}
