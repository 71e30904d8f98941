package org.canvass.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.organization.Ids;
import org.canvass.organization.Organization;
import org.hibernate.annotations.TenantId;

/** One account manager's ask in one Voice of Staff. */
@Entity
public class StaffAsk extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne
    @JoinColumn(name = "staff_wave_id")
    public StaffWave wave;

    @ManyToOne
    @JoinColumn(name = "manager_id")
    public AccountManager manager;

    /** Counts up when the link is made void and a new one is given. */
    public int generation;

    public byte[] tokenHash;

    /** When they gave the first estimate. */
    @Column(updatable = false)
    public Instant startedAt;

    /** When they finished: nothing changes afterwards, and customers' answers may be shown to them. */
    @Column(updatable = false)
    public Instant finishedAt;

    public Instant createdAt;

    static StaffAsk of(StaffWave wave, AccountManager manager, StaffTokens tokens, Instant now) {
        StaffAsk ask = new StaffAsk();
        ask.id = Ids.next();
        ask.wave = wave;
        ask.manager = manager;
        ask.generation = 1;
        ask.tokenHash = StaffTokens.hash(tokens.of(ask.id, ask.generation));
        ask.createdAt = now;
        ask.persist();
        return ask;
    }

    /** Where its days begin. */
    public ZoneId zone() {
        return Organization.byId(organizationId).zone();
    }

    /** The asks of a Voice of Staff by the account manager's name. */
    public static List<StaffAsk> of(UUID waveId) {
        return list("from StaffAsk a join fetch a.manager m where a.wave.id = ?1 order by m.name, m.id", waveId);
    }

    /** The current organization's ask of this id, with its wave and manager; or null. */
    public static StaffAsk byId(UUID id) {
        return find("from StaffAsk a join fetch a.wave join fetch a.manager where a.id = ?1", id)
                .firstResult();
    }
}
