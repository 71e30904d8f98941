package org.canvass.mail.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.canvass.mail.smtp.Security;
import org.hibernate.annotations.TenantId;

/** An organization's own mail server account. Password and key are sealed, and no page shows them again. */
@Entity
@Table(name = "mail_account")
public class OwnAccount extends PanacheEntityBase {

    /** An organization has one. */
    static final int ONLY = 1;

    @TenantId
    public String organizationId;

    @Id
    public int number = ONLY;

    public String host;

    public int port;

    @Enumerated(EnumType.STRING)
    public Security security;

    /** Null where the server asks for no sign-in. */
    public String username;

    public String sealedPassword;

    public int perMinute;

    public int perDomain;

    public int sessions;

    /** Null where mails leave unsigned. */
    public String dkimDomain;

    public String dkimSelector;

    public String sealedDkimKey;

    /** What the domain has to publish; tells nothing of the private key. */
    public String dkimRecord;

    /** Counts its changes, so that every replica notices one. */
    public int revision;

    public UUID changedBy;

    public Instant changedAt;

    /** The current organization's, or null. */
    public static OwnAccount get() {
        return findById(ONLY);
    }
}
