package org.canvass.report.risk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.ContactRole;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.response.ResponseFacts;
import org.canvass.wave.Wave;

/** Reads what of a wave, and of the one before, may warn. An estimate warns of nothing: nobody has said it. */
@RequestScoped
class SignalsReader {

    @Inject
    EntityManager entities;

    @Inject
    ResponseFacts facts;

    /** By account; {@code before} null for the first wave. */
    Map<UUID, Signals> of(Book book, Book before) {
        Map<UUID, PlacedAccount> earlier = before == null ? Map.of() : before.byId();
        Map<UUID, List<Integer>> scores = scores(book.wave());
        Map<UUID, Integer> silent = silent(book.wave());
        Map<UUID, Signals> signals = new HashMap<>();
        for (PlacedAccount now : book.accounts()) {
            PlacedAccount was = earlier.get(now.id());
            signals.put(
                    now.id(),
                    new Signals(
                            was == null ? null : was.stage(),
                            now.stage(),
                            was == null ? null : was.appetite(),
                            now.appetite(),
                            scores.getOrDefault(now.id(), List.of()),
                            silent.getOrDefault(now.id(), 0)));
        }
        return signals;
    }

    private Map<UUID, List<Integer>> scores(Wave wave) {
        Map<UUID, List<Integer>> scores = new HashMap<>();
        facts.of(wave.id).stream().filter(fact -> fact.recommend() != null).forEach(fact -> scores.computeIfAbsent(
                        fact.accountId(), id -> new ArrayList<>())
                .add(fact.recommend()));
        return scores;
    }

    /**
     * People who decide, answered an earlier wave, were asked in this one and said nothing; only once the wave is closed.
     * In a confidential wave nobody may know who was silent.
     */
    private Map<UUID, Integer> silent(Wave wave) {
        if (wave.takesAnswers() || wave.confidential) {
            return Map.of();
        }
        Map<UUID, Integer> silent = new HashMap<>();
        entities.createQuery(
                        """
                        select i.account.id, count(i.id) from Invitation i
                        where i.wave.id = :wave and i.startedAt is null and i.declinedAt is null
                          and i.contact.role = :decides and i.contact.leftAt is null
                          and exists (select 1 from Invitation e where e.contact = i.contact and e.startedAt is not null
                                      and e.wave.confidential = false and e.wave.launchedAt < i.wave.launchedAt)
                        group by i.account.id
                        """,
                        Object[].class)
                .setParameter("wave", wave.id)
                .setParameter("decides", ContactRole.DM)
                .getResultList()
                .forEach(row -> silent.put((UUID) row[0], ((Long) row[1]).intValue()));
        return silent;
    }
}
