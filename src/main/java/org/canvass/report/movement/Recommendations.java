package org.canvass.report.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.movement.TrendResource.WaveScore;
import org.canvass.response.Fact;
import org.canvass.response.ResponseFacts;
import org.canvass.statistics.share.NetPromoter;

/** What contacts of matched accounts would say of us to others, wave by wave. */
@ApplicationScoped
class Recommendations {

    @Inject
    ResponseFacts responses;

    /** The scores, and of how many accounts: those with an answer in every wave. */
    record Matched(List<WaveScore> waves, int matched) {}

    Matched scores(List<Book> oldestFirst) {
        List<List<Fact>> said = new ArrayList<>();
        Set<UUID> matched = null;
        for (Book book : oldestFirst) {
            Set<UUID> mine = book.accounts().stream().map(PlacedAccount::id).collect(Collectors.toSet());
            List<Fact> facts = responses.of(book.wave().id).stream()
                    .filter(fact -> fact.recommend() != null && mine.contains(fact.accountId()))
                    .toList();
            said.add(facts);
            Set<UUID> heard = facts.stream().map(Fact::accountId).collect(Collectors.toCollection(HashSet::new));
            if (matched == null) {
                matched = heard;
            } else {
                matched.retainAll(heard);
            }
        }
        Set<UUID> inEvery = matched == null ? Set.of() : matched;
        List<WaveScore> scores = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            List<Integer> answers = said.get(i).stream()
                    .filter(fact -> inEvery.contains(fact.accountId()))
                    .map(Fact::recommend)
                    .toList();
            scores.add(new WaveScore(oldestFirst.get(i).wave().name, NetPromoter.of(answers)));
        }
        return new Matched(scores, inEvery.size());
    }
}
