package org.canvass.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Someone who signs in; may be a member of several organizations and belongs to none of them. */
@Entity
public class Person extends PanacheEntityBase {

    @Id
    public UUID id;

    /** Lower case; the one way to say who one is. */
    public String email;

    public String name;

    /** BCP 47. */
    public String language = "en";

    /** bcrypt; null until the person has chosen a password. */
    public String passwordHash;

    /** Counts the passwords; sessions begun with an earlier one are dead. */
    public int passwordVersion;

    public Instant createdAt;

    /** The person of this e-mail; made, without a password, where nobody has it yet, even if two ask at once. */
    public static Person of(String email, String name, Instant now) {
        getEntityManager()
                .createNativeQuery("INSERT IGNORE INTO person (id, email, name, created_at) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, Ids.next().toString())
                .setParameter(2, lowerCase(email))
                .setParameter(3, name.strip())
                .setParameter(4, now)
                .executeUpdate();
        return byEmail(email);
    }

    /** The person of this e-mail, or null. */
    public static Person byEmail(String email) {
        return find("email", lowerCase(email)).firstResult();
    }

    /** Sets the password by its hash; every session of the person dies with its next request. */
    public void password(String hash) {
        passwordHash = hash;
        passwordVersion++;
    }

    /** An e-mail as Canvass keeps it. */
    public static String lowerCase(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
