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
import java.util.Optional;
import java.util.Set;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.site.Secrets;
import org.hibernate.query.NativeQuery;

/**
 * Addresses that an organization leaves alone, each for one reason or several. Only a keyed hash is kept: it outlives an
 * erasure and says nothing to those who see the table.
 */
@ApplicationScoped
public class Suppressions {
    /** The holder asked us to stop. */
    public static final String ASKED = "asked";

    /** The holder's provider reported a letter as unwanted. */
    public static final String COMPLAINED = "complained";

    /** Letters to it come back for good. */
    public static final String BOUNCED = "bounced";

    private static final int HASHES_A_QUERY = 1000;

    /** A wish tells more than a dead address. */
    private static final List<String> MOST_TELLING = List.of(BOUNCED, COMPLAINED, ASKED);

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization organization;

    @Inject
    Secrets secrets;

    /**
     * Why an address is left alone; of several reasons the most telling.
     *
     * @param reason the word it was added with
     */
    public record Left(String reason, Instant since) {
        /** "asked us to stop", to stand behind a name. */
        public String says() {
            return switch (reason) {
                case ASKED -> "asked us to stop";
                case COMPLAINED -> "reported a letter of ours as unwanted";
                case BOUNCED -> "cannot be reached, as our letters come back";
                default -> "is not to be written to";
            };
        }

        private static Left moreTelling(Left one, Left other) {
            int more = Integer.compare(MOST_TELLING.indexOf(one.reason), MOST_TELLING.indexOf(other.reason));
            return more < 0 || more == 0 && one.since.isAfter(other.since) ? other : one;
        }
    }

    /**
     * Writes to this address no more. Repeating it changes nothing; another reason stands beside the first.
     *
     * @param reason a word, at most 40 ASCII characters, such as {@link #ASKED}
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
     * This reason no longer speaks against writing to the address; another one goes on to do so.
     *
     * @return whether it did
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
        return why(addresses).keySet();
    }

    /** Why those of the addresses, as given, are left alone; who is not here may be written to. */
    public Map<String, Left> why(Collection<String> addresses) {
        Map<String, Set<String>> byHash = new HashMap<>();
        for (String address : addresses) {
            byHash.computeIfAbsent(Base64.getEncoder().encodeToString(hash(address)), h -> new HashSet<>())
                    .add(address);
        }
        List<byte[]> hashes =
                byHash.keySet().stream().map(Base64.getDecoder()::decode).toList();
        Map<String, Left> why = new HashMap<>();
        for (int from = 0; from < hashes.size(); from += HASHES_A_QUERY) {
            for (Object row : rows(hashes.subList(from, Math.min(from + HASHES_A_QUERY, hashes.size())))) {
                Object[] columns = (Object[]) row;
                Left left = new Left((String) columns[1], (Instant) columns[2]);
                byHash.get(Base64.getEncoder().encodeToString((byte[]) columns[0]))
                        .forEach(address -> why.merge(address, left, Left::moreTelling));
            }
        }
        return why;
    }

    /** Why this address is left alone; empty where it may be written to. */
    public Optional<Left> why(String address) {
        return Optional.ofNullable(why(List.of(address)).get(address));
    }

    private List<?> rows(List<byte[]> hashes) {
        return database.createNativeQuery("select address_hash, reason, created_at from suppression"
                        + " where organization_id = ?1 and address_hash in ?2")
                .unwrap(NativeQuery.class)
                .addScalar("address_hash", byte[].class)
                .addScalar("reason", String.class)
                .addScalar("created_at", Instant.class)
                .setParameter(1, organization.id())
                .setParameter(2, hashes)
                .getResultList();
    }

    private byte[] hash(String address) {
        String same = Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Base64.getUrlDecoder().decode(secrets.sign("suppression", same));
    }
}
