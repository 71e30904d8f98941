package org.canvass.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** Who owns the data: everything else belongs to exactly one organization. */
@Entity
public class Organization extends PanacheEntityBase {

    /** A slug made from the name at creation and never changed after. */
    @Id
    public String id;

    public String name;

    @Enumerated(EnumType.STRING)
    public AccountWord accountWord = AccountWord.CUSTOMER;

    /** IANA name; pages show times in it. */
    public String timeZone;

    /** ISO 4217. */
    public String currency;

    /** BCP 47: what a contact without a language of their own is written in. */
    public String language = "en";

    public String senderName;

    public String senderEmail;

    public String replyTo;

    @Enumerated(EnumType.STRING)
    public LettersFrom lettersFrom = LettersFrom.ORGANIZATION;

    /** What the organization's letters are signed with, lines; null for the sender's and the organization's name. */
    public String signatureLines;

    /** Made up for trying out; pages say so. */
    public boolean demo;

    public Instant membersChangedAt;

    public Instant createdAt;

    /**
     * A new organization, persisted. Refuses an unknown time zone or currency. Its first members are made in the same
     * transaction when that began inside {@code CurrentOrganization.run(id, ...)}.
     *
     * @param id from {@link #idFor}
     */
    public static Organization create(String id, String name, String timeZone, String currency, Instant now) {
        Organization organization = new Organization();
        organization.id = id;
        organization.name = name.strip();
        organization.timeZone = ZoneId.of(timeZone).getId();
        organization.currency = Currency.getInstance(currency).getCurrencyCode();
        organization.membersChangedAt = now;
        organization.createdAt = now;
        organization.persist();
        return organization;
    }

    /** An id made from the name that no organization has yet: "northwind-traders". */
    public static String idFor(String name) {
        String slug = slug(name);
        String id = slug;
        for (int number = 2; findById(id) != null; number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    public static Organization byId(String id) {
        return findById(id);
    }

    /**
     * Lets no other change of a membership pass until this transaction ends. It writes rather than only locks, because
     * a cluster notices writes alone. To be called before the members are read.
     */
    public static void lockMembers(String id, Instant now) {
        update("membersChangedAt = ?1 where id = ?2", now, id);
    }

    /** The organization's time zone. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** The name letters are signed with: the sender's name, else the organization's. */
    public String signature() {
        return senderName == null ? name : senderName;
    }

    /** "Müller & Söhne" is mueller-soehne; at most 34 characters, so that a number still fits. */
    static String slug(String name) {
        String latin = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String ascii = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = ascii.substring(0, Math.min(34, ascii.length())).replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "organization" : trimmed;
    }
}
