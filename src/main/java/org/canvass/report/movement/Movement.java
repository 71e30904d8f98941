package org.canvass.report.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;

/**
 * Who was where in two waves: accounts that both waves placed, counted by where they were and where they are.
 *
 * @param groups the groups' keys in the order of rows and columns
 * @param counts rows before, columns now
 * @param moves the accounts that changed
 * @param pairs accounts known in both waves: the base
 */
public record Movement<G>(List<G> groups, int[][] counts, List<Move<G>> moves, int pairs) {

    /** An account that changed its group. */
    public record Move<G>(PlacedAccount account, G from, G to) {}

    /** Fewer pairs than this are shown without any judgement. */
    public static final int BASE_FOR_A_TEST = 20;

    /** Compares two books by a group of their accounts; an account whose group is null in either is left out. */
    public static <G> Movement<G> between(Book before, Book now, List<G> groups, Function<PlacedAccount, G> group) {
        int[][] counts = new int[groups.size()][groups.size()];
        List<Move<G>> moves = new ArrayList<>();
        int pairs = 0;
        Map<UUID, PlacedAccount> earlier = before.byId();
        for (PlacedAccount account : now.accounts()) {
            PlacedAccount was = earlier.get(account.id());
            G from = was == null ? null : group.apply(was);
            G to = group.apply(account);
            if (from == null || to == null) {
                continue;
            }
            pairs++;
            counts[groups.indexOf(from)][groups.indexOf(to)]++;
            if (!from.equals(to)) {
                moves.add(new Move<>(account, from, to));
            }
        }
        return new Movement<>(groups, counts, List.copyOf(moves), pairs);
    }

    /** How many went from the group of the row to that of the column. */
    public int at(int row, int column) {
        return counts[row][column];
    }

    public int changed() {
        return moves.size();
    }

    public boolean enoughForATest() {
        return pairs >= BASE_FOR_A_TEST;
    }

    /** How many came to a later group, in the order of the groups. */
    public long up() {
        return moves.stream()
                .filter(m -> groups.indexOf(m.to()) > groups.indexOf(m.from()))
                .count();
    }

    /** How many fell to an earlier group. */
    public long down() {
        return changed() - up();
    }

    public int rowTotal(int row) {
        int total = 0;
        for (int count : counts[row]) {
            total += count;
        }
        return total;
    }

    public int columnTotal(int column) {
        int total = 0;
        for (int[] row : counts) {
            total += row[column];
        }
        return total;
    }
}
