package org.canvass.report.movement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;

/**
 * How matched accounts are spread over groups, wave by wave. Only accounts whose group is known in every wave count,
 * so that a difference is a change of accounts and not of who answered.
 *
 * @param groups the groups in their order
 * @param counts a row a wave, the oldest first; a column a group
 * @param matched the base: accounts known in every wave
 */
public record Trend<G>(List<String> waves, List<G> groups, int[][] counts, int matched) {

    public static <G> Trend<G> of(List<Book> oldestFirst, List<G> groups, Function<PlacedAccount, G> group) {
        List<Map<UUID, G>> known = new ArrayList<>();
        for (Book book : oldestFirst) {
            Map<UUID, G> groupOf = new LinkedHashMap<>();
            for (PlacedAccount account : book.accounts()) {
                G is = group.apply(account);
                if (is != null) {
                    groupOf.put(account.id(), is);
                }
            }
            known.add(groupOf);
        }
        Set<UUID> matched =
                known.isEmpty() ? Set.of() : new HashSet<>(known.get(0).keySet());
        for (Map<UUID, G> groupOf : known) {
            matched.retainAll(groupOf.keySet());
        }
        int[][] counts = new int[oldestFirst.size()][groups.size()];
        for (int wave = 0; wave < counts.length; wave++) {
            for (UUID account : matched) {
                counts[wave][groups.indexOf(known.get(wave).get(account))]++;
            }
        }
        return new Trend<>(oldestFirst.stream().map(book -> book.wave().name).toList(), groups, counts, matched.size());
    }

    /** How many of the matched accounts were in a group in a wave. */
    public int at(int wave, int group) {
        return counts[wave][group];
    }

    /** The share of a group in a wave in per cent, rounded; only where {@link #enough()}. */
    public long percent(int wave, int group) {
        return Math.round(100.0 * counts[wave][group] / matched);
    }

    /** Whether the base allows shares. */
    public boolean enough() {
        return matched >= org.canvass.report.Figures.BASE_FOR_SHARES;
    }
}
