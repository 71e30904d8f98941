package org.canvass.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.site.Secrets;

/**
 * Addresses that asked the organization to be left alone. Only a keyed hash is kept: it outlives an erasure and says
 * nothing to those who see the table.
 */
@ApplicationScoped
public class Suppressions {
    private static final int HASHES_A_QUERY = 1000;

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization organization;

    @Inject
    Secrets secrets;

    /**
     * Writes to this address no more. Repeating it changes nothing: the first reason and time stay.
     *
     * @param reason a word, at most 40 ASCII characters, such as "asked"
     */
    public void add(String address, String reason, Instant now) {
        database.createNativeQuery("insert into suppression (organization_id, address_hash, reason, created_at)"
                        + " values (?, ?, ?, ?) on duplicate key update reason = suppression.reason")
                .setParameter(1, organization.id())
                .setParameter(2, hash(address))
                .setParameter(3, reason)
                .setParameter(4, now)
                .executeUpdate();
    }

    /**
     * Writes to this address again, where it was left alone for this reason and no other.
     *
     * @return whether it was
     */
    public boolean lift(String address, String reason) {
        return database.createNativeQuery("delete from suppression where organization_id = ?1 and address_hash = ?2"
                                + " and reason = ?3")
                        .setParameter(1, organization.id())
                        .setParameter(2, hash(address))
                        .setParameter(3, reason)
                        .executeUpdate()
                == 1;
    }

    /** Whether the organization must not write to this address. */
    public boolean contains(String address) {
        return !among(List.of(address)).isEmpty();
    }

    /** Those of the addresses, as given, that must not be written to; one query a thousand. */
    public Set<String> among(Collection<String> addresses) {
        Map<String, Set<String>> byHash = new HashMap<>();
        for (String address : addresses) {
            byHash.computeIfAbsent(Base64.getEncoder().encodeToString(hash(address)), h -> new HashSet<>())
                    .add(address);
        }
        List<byte[]> hashes =
                byHash.keySet().stream().map(Base64.getDecoder()::decode).toList();
        Set<String> found = new HashSet<>();
        for (int from = 0; from < hashes.size(); from += HASHES_A_QUERY) {
            List<?> rows = database.createNativeQuery(
                            "select address_hash from suppression where organization_id = ?1 and address_hash in ?2",
                            byte[].class)
                    .setParameter(1, organization.id())
                    .setParameter(2, hashes.subList(from, Math.min(from + HASHES_A_QUERY, hashes.size())))
                    .getResultList();
            rows.forEach(row -> found.addAll(byHash.get(Base64.getEncoder().encodeToString((byte[]) row))));
        }
        return found;
    }

    /** Since when those of the addresses, as given, are left alone; who is not here may be written to. */
    public Map<String, Instant> since(Collection<String> addresses) {
        Map<String, Instant> since = new HashMap<>();
        for (String address : among(addresses)) {
            since.put(address, (Instant) database.createNativeQuery(
                            "select created_at from suppression where organization_id = ?1 and address_hash = ?2",
                            Instant.class)
                    .setParameter(1, organization.id())
                    .setParameter(2, hash(address))
                    .getSingleResult());
        }
        return since;
    }

    private byte[] hash(String address) {
        String same = Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Base64.getUrlDecoder().decode(secrets.sign("suppression", same));
    }
}
