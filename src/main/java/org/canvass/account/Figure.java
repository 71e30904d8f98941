package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A number about an account over a period, both days included. 0 is a figure; null is unknown. */
@Entity
public class Figure extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID accountId;

    @Enumerated(EnumType.STRING)
    public FigureKind kind;

    public LocalDate periodStart;

    public LocalDate periodEnd;

    public BigDecimal amount;

    /** ISO 4217 for money, null for counts. */
    public String currency;

    /** "file", or "purchases" where the platform summed it by calendar month. */
    public String source;

    public Instant updatedAt;

    public static List<Figure> of(UUID accountId) {
        return list("accountId = ?1 order by kind, periodStart", accountId);
    }
}
