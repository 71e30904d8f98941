package org.canvass.report.recommendation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.placement.Models;
import org.canvass.report.Books;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.recommendation.GroupScores.Answer;
import org.canvass.response.Fact;
import org.canvass.response.ResponseFacts;
import org.canvass.segmentation.SegmentationModel;

/** Reads who would recommend us, with the segment and the account manager each answer counts for. */
@RequestScoped
class SaidOfUs {

    @Inject
    EntityManager entities;

    @Inject
    Books books;

    @Inject
    ResponseFacts responses;

    @Inject
    Models models;

    /**
     * The scores by the segments of the wave's primary model, whichever model the page shows: the same answers grouped in
     * two ways would together tell more than either.
     */
    GroupScores scores(ReportPage page) {
        SegmentationModel model = models.of(page.wave());
        List<AccountManager> managers = AccountManager.byName();
        List<UUID> order = managers.stream().map(manager -> manager.id).toList();
        Map<UUID, UUID> managerOf = managers();
        Map<UUID, Integer> segmentOf = new HashMap<>();
        for (PlacedAccount account : books.of(page.wave(), null, model.key()).accounts()) {
            segmentOf.put(account.id(), account.segment() == null ? 0 : account.segment());
        }
        List<Answer> answers = new ArrayList<>();
        for (Fact fact : responses.of(page.wave().id)) {
            if (fact.recommend() != null) {
                answers.add(new Answer(
                        segmentOf.getOrDefault(fact.accountId(), 0),
                        order.indexOf(managerOf.get(fact.accountId())),
                        fact.recommend()));
            }
        }
        int only = page.manager() == null ? -1 : order.indexOf(page.manager());
        if (page.manager() != null && only < 0) {
            // Somebody who looks after nothing sees nothing.
            return GroupScores.of(List.of(), model, List.of("Nobody"), 0);
        }
        return GroupScores.of(
                answers,
                page.model(),
                managers.stream().map(manager -> manager.name).toList(),
                only);
    }

    private Map<UUID, UUID> managers() {
        Map<UUID, UUID> managerOf = new HashMap<>();
        entities.createQuery("select a.id, a.manager.id from Account a where a.manager is not null", Object[].class)
                .getResultList()
                .forEach(row -> managerOf.put((UUID) row[0], (UUID) row[1]));
        return managerOf;
    }
}
