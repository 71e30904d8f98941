package org.canvass.account.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what is known of the current organization's accounts themselves. */
@ApplicationScoped
public class Acquaintances {

    private static final String ACCOUNTS = "select a.id, a.customerSince, a.country from Account a";
    private static final String CONTACTS = "select c.account.id, count(c.id) from Contact c where c.leftAt is null";

    private static final String LOYALTY =
            "select f.accountId, f.number, f.asOf from AccountFact f" + " where f.kind = LOYALTY and f.source = 'file'";

    @Inject
    EntityManager entities;

    /** These accounts; null for all. */
    public Map<UUID, Acquaintance> of(Collection<UUID> accounts) {
        Map<UUID, Long> contacts = new HashMap<>();
        query(CONTACTS + (accounts == null ? "" : " and c.account.id in :ids") + " group by c.account.id", accounts)
                .getResultList()
                .forEach(row -> contacts.put((UUID) row[0], (Long) row[1]));
        Map<UUID, Object[]> loyalty = new HashMap<>();
        query(LOYALTY + (accounts == null ? "" : " and f.accountId in :ids"), accounts)
                .getResultList()
                .forEach(row -> loyalty.put((UUID) row[0], row));
        Map<UUID, Acquaintance> known = new HashMap<>();
        query(ACCOUNTS + (accounts == null ? "" : " where a.id in :ids"), accounts)
                .getResultList()
                .forEach(row -> known.put((UUID) row[0], acquaintance(row, contacts, loyalty)));
        return known;
    }

    private static Acquaintance acquaintance(Object[] row, Map<UUID, Long> contacts, Map<UUID, Object[]> loyalty) {
        Object[] supplied = loyalty.getOrDefault((UUID) row[0], new Object[] {null, null, null});
        return new Acquaintance(
                (LocalDate) row[1],
                (String) row[2],
                contacts.getOrDefault((UUID) row[0], 0L).intValue(),
                (BigDecimal) supplied[1],
                (LocalDate) supplied[2]);
    }

    private TypedQuery<Object[]> query(String text, Collection<UUID> accounts) {
        TypedQuery<Object[]> query = entities.createQuery(text, Object[].class);
        return accounts == null ? query : query.setParameter("ids", accounts);
    }
}
