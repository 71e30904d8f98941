package org.canvass.report.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.report.movement.Measures.Part;
import org.canvass.response.Fact;
import org.canvass.response.ResponseFacts;

/** What contacts of matched accounts would say of us to others, wave by wave: promoters less detractors per answer. */
@ApplicationScoped
class Recommendations {

    @Inject
    ResponseFacts responses;

    /**
     * The net promoter score over waves. Confidential waves are left out: the score of those who also answered other
     * waves, taken from that of all, would tell what the few others said.
     */
    Measures.Raw netPromoter(List<Book> oldestFirst) {
        List<Book> books =
                oldestFirst.stream().filter(book -> !book.wave().confidential).toList();
        List<Map<UUID, Part>> known = new ArrayList<>();
        for (Book book : books) {
            Set<UUID> mine = book.accounts().stream().map(PlacedAccount::id).collect(Collectors.toSet());
            Map<UUID, Part> parts = new LinkedHashMap<>();
            for (Fact fact : responses.of(book.wave().id)) {
                if (fact.recommend() != null && mine.contains(fact.accountId())) {
                    int says = fact.recommend() >= 9 ? 1 : fact.recommend() <= 6 ? -1 : 0;
                    parts.merge(
                            fact.accountId(),
                            new Part(says, 1),
                            (a, b) -> new Part(a.sum() + b.sum(), a.base() + b.base()));
                }
            }
            known.add(parts);
        }
        return Measures.raw(
                "nps",
                "Net promoter score",
                "",
                books.stream().map(book -> book.wave().name).toList(),
                known);
    }
}
