package org.canvass.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.wave.Wave;

/**
 * What an account manager may not see yet. While they are asked beside a wave and have not finished, that wave and every
 * later one are hidden from them, because a later one carries its answers. Finishing locks their estimates in the same
 * moment; so does the end of the Voice of Staff. Nobody can therefore change an estimate after having seen an answer.
 *
 * <p>Consultants and administrators run the waves and have to see them; they are asked nothing.
 */
@RequestScoped
public class Blind {

    @Inject
    EntityManager entities;

    /** The launch from which on waves are hidden from the member; empty where they may see all. */
    public Optional<Instant> since(SignedIn me, Instant now) {
        if (me.role() == Role.ADMINISTRATOR || me.role() == Role.CONSULTANT) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, me.zone());
        return Optional.ofNullable(entities.createQuery(
                        """
                        select min(w.launchedAt) from StaffAsk a join Wave w on w.id = a.wave.waveId
                        where a.manager.memberId = :me and a.finishedAt is null and a.wave.closedAt is null
                          and a.wave.closesOn >= :today
                        """,
                        Instant.class)
                .setParameter("me", me.memberId())
                .setParameter("today", today)
                .getSingleResult());
    }

    /** The waves the member may see, in their order. */
    public List<Wave> open(List<Wave> launched, SignedIn me, Instant now) {
        Optional<Instant> since = since(me, now);
        return since.isEmpty()
                ? launched
                : launched.stream()
                        .filter(wave -> wave.launchedAt.isBefore(since.get()))
                        .toList();
    }

    /** The asks that still wait for the member. */
    public List<StaffAsk> waiting(SignedIn me, Instant now) {
        return StaffAsk.list(
                "from StaffAsk a join fetch a.wave join fetch a.manager m where m.memberId = ?1 and a.finishedAt is null"
                        + " and a.wave.closedAt is null and a.wave.closesOn >= ?2 order by a.wave.closesOn, a.id",
                me.memberId(),
                LocalDate.ofInstant(now, me.zone()));
    }
}
