package org.canvass.leaver.ask;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.organization.Ids;
import org.hibernate.annotations.TenantId;

/** One mail a day to an account manager about their leavers, with a link of its own. */
@Entity
@Table(name = "leaver_ask")
public class ManagerAsk extends PanacheEntityBase {
    /** How long a link opens. Later ones are in later mails. */
    private static final Duration OPENS = Duration.ofDays(30);

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne
    @JoinColumn(name = "manager_id")
    public AccountManager manager;

    public LocalDate askedOn;

    public byte[] tokenHash;

    public Instant expiresAt;

    public Instant createdAt;

    static ManagerAsk of(AccountManager manager, LocalDate day, AskTokens tokens, Instant now) {
        ManagerAsk ask = new ManagerAsk();
        ask.id = Ids.next();
        ask.manager = manager;
        ask.askedOn = day;
        ask.tokenHash = AskTokens.hash(tokens.of(ask.id));
        ask.expiresAt = now.plus(OPENS);
        ask.createdAt = now;
        ask.persist();
        return ask;
    }

    /** Whether the account manager was written to on this day. */
    static boolean askedOn(AccountManager manager, LocalDate day) {
        return count("manager = ?1 and askedOn = ?2", manager, day) > 0;
    }

    /** Whether its link opens. */
    public boolean opens(Instant now) {
        return now.isBefore(expiresAt);
    }
}
