package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.hibernate.annotations.TenantId;

/** Something known of an account as of a day, with where it comes from. One of a kind and source. */
@Entity
public class AccountFact extends PanacheEntityBase {

    /** The organization's own record. */
    public static final String FILE = "file";

    /** What an account manager estimates; never counts as asked. */
    public static final String STAFF = "staff";

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID accountId;

    @Enumerated(EnumType.STRING)
    public FactKind kind;

    /** {@link #FILE} or {@link #STAFF}. */
    public String source;

    /** An amount, share, count or level; null for a day. */
    public BigDecimal number;

    /** Null for anything but a day. */
    public LocalDate day;

    /** The day the source speaks for. */
    public LocalDate asOf;

    public Instant updatedAt;

    /** Keeps an account manager's estimate, in place of their earlier one. */
    public static void estimate(UUID accountId, FactKind kind, BigDecimal number, LocalDate asOf, Instant now) {
        AccountFact fact = find("accountId = ?1 and kind = ?2 and source = ?3", accountId, kind, STAFF)
                .<AccountFact>firstResultOptional()
                .orElseGet(() -> {
                    AccountFact fresh = new AccountFact();
                    fresh.id = Ids.next();
                    fresh.accountId = accountId;
                    fresh.kind = kind;
                    fresh.source = STAFF;
                    return fresh;
                });
        fact.number = number;
        fact.asOf = asOf;
        fact.updatedAt = now;
        fact.persist();
    }
}
