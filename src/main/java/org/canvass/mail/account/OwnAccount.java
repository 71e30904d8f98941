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
import org.canvass.organization.Ids;
import org.hibernate.annotations.TenantId;

/** An organization's own mail server account. Password and key are sealed, and no page shows them again. */
@Entity
@Table(name = "mail_account")
public class OwnAccount extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    /** Of its own over all organizations, because an update goes by it alone. */
    @Id
    public UUID id;

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

    /** A new one, which is still to be filled in and persisted. */
    public static OwnAccount create() {
        OwnAccount own = new OwnAccount();
        own.id = Ids.next();
        return own;
    }

    /** The current organization's, or null; it has at most one. */
    public static OwnAccount get() {
        return OwnAccount.<OwnAccount>findAll().firstResult();
    }
}
