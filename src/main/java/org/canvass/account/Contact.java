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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A person at an account who may be asked. One address is one contact of an organization. */
@Entity
public class Contact extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    /** Lower case, checked at intake. */
    public String email;

    public String name;

    public String jobTitle;

    /** BCP 47, null where the organization's language is to be used. */
    public String language;

    /** IANA name of the zone the contact lives in; null where the account's country tells. */
    public String timeZone;

    /** Null where nobody knows yet. */
    @Enumerated(EnumType.STRING)
    public ContactRole role;

    /** "file" or "answer". */
    public String roleSource;

    public Instant roleAt;

    /** When we learned that the person no longer works there; such a contact is not asked. */
    public Instant leftAt;

    public Instant createdAt;

    public Instant updatedAt;

    public static List<Contact> of(Account account) {
        return list("account = ?1 order by name", account);
    }
}
