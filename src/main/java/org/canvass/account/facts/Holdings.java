package org.canvass.account.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.Product;

/**
 * Counts the products accounts take and could take. A product counts as taken when a file says so, or when no file
 * speaks of it and it was bought within the twelve months up to the day.
 */
@ApplicationScoped
public class Holdings {

    @Inject
    FactsSql sql;

    @Inject
    ProfileSql pairs;

    /** Every account of which something is known, by id; take {@link Holding#UNKNOWN} for the others. */
    public Map<UUID, Holding> all(String organizationId, LocalDate asOf) {
        return sql.holdings(organizationId, null, asOf);
    }

    /** One account. */
    public Holding of(String organizationId, UUID accountId, LocalDate asOf) {
        return sql.holdings(organizationId, accountId, asOf).getOrDefault(accountId, Holding.UNKNOWN);
    }

    /** The products an account takes, by name. */
    public List<Product> taken(String organizationId, UUID accountId, LocalDate asOf) {
        return products(sql.productsTaken(organizationId, accountId, asOf));
    }

    /** The products that suit an account and that it does not take, by name. */
    public List<Product> suitedNotTaken(String organizationId, UUID accountId, LocalDate asOf) {
        return products(sql.productsSuitedNotTaken(organizationId, accountId, asOf));
    }

    /** The products each account takes, by id; an account that takes nothing we know of may be missing. */
    public Map<UUID, Set<UUID>> takenByAccount(String organizationId, LocalDate asOf) {
        return pairs.taken(organizationId, asOf);
    }

    /** The products that suit each account, taken or not, by id. */
    public Map<UUID, Set<UUID>> suitedByAccount(String organizationId) {
        return pairs.suited(organizationId);
    }

    private static List<Product> products(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Product.list("id in ?1 order by name", ids);
    }
}
