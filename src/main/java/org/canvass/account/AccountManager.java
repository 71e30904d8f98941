package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Member;
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

    /** Where to write to: their own address, else that of the member they are; null where nobody knows. */
    public String reachableAt() {
        if (email != null && !email.isBlank()) {
            return email;
        }
        Member member = memberId == null ? null : Member.byId(memberId);
        return member == null || !member.isActive() ? null : member.person.email;
    }

    public static List<AccountManager> byName() {
        return list("order by name");
    }
}
