package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** A company the organization serves; pages call it by the organization's own word. */
@Entity
public class Account extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    /** The account's key in the organization's files. */
    public String externalId;

    public String name;

    @Enumerated(EnumType.STRING)
    public AccountState state = AccountState.CUSTOMER;

    public String town;

    public String country;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manager_id")
    public AccountManager manager;

    /** "file" when a file named the manager, "purchases" when taken from the orders. */
    public String managerSource;

    public LocalDate customerSince;

    public Instant createdAt;

    public Instant updatedAt;

    /** The ids of those who are no customers yet. */
    public static List<UUID> prospects() {
        return getEntityManager()
                .createQuery("select id from Account where state = ?1", UUID.class)
                .setParameter(1, AccountState.PROSPECT)
                .getResultList();
    }

    public static List<Account> byName() {
        return list("from Account a left join fetch a.manager order by a.name");
    }

    /** How many customers each account manager looks after; those without any are left out. */
    public static Map<UUID, Long> customersByManager() {
        return getEntityManager()
                .createQuery(
                        "select a.manager.id, count(a.id) from Account a where a.manager is not null and a.state = ?1"
                                + " group by a.manager.id",
                        Object[].class)
                .setParameter(1, AccountState.CUSTOMER)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
