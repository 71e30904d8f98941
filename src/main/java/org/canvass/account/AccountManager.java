package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A colleague who looks after accounts; may also be a member who signs in. */
@Entity
public class AccountManager extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String externalId;

    public String name;

    public String email;

    public UUID memberId;

    public String jobTitle;

    public String phone;

    /** Since when they no longer work here. */
    public Instant leftAt;

    public static AccountManager byId(UUID id) {
        return findById(id);
    }

    public static List<AccountManager> byName() {
        return list("order by name");
    }
}
