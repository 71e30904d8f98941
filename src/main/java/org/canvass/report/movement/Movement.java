package org.canvass.report.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.statistics.pairs.Judgement;
import org.canvass.statistics.pairs.PairedTable;
import org.canvass.statistics.pairs.SignTest;
import org.canvass.statistics.pairs.SwapPermutation;

/**
 * Who was where in two waves: accounts that both waves placed, counted by where they were and where they are.
 *
 * @param groups the groups' keys in the order of rows and columns
 * @param table rows before, columns now
 * @param moves the accounts that changed
 * @param heardAgain how many of the pairs were heard in the later wave itself; the others rest on carried answers
 */
public record Movement<G>(List<G> groups, PairedTable table, List<Move<G>> moves, int heardAgain) {

    /** An account that changed its group. */
    public record Move<G>(PlacedAccount account, G from, G to) {}

    /** Fewer pairs than this are shown without any judgement. */
    public static final int BASE_FOR_A_TEST = 20;

    /** Compares two books by a group of their accounts; an account whose group is null in either is left out. */
    public static <G> Movement<G> between(Book before, Book now, List<G> groups, Function<PlacedAccount, G> group) {
        int[][] counts = new int[groups.size()][groups.size()];
        List<Move<G>> moves = new ArrayList<>();
        int heardAgain = 0;
        Map<UUID, PlacedAccount> earlier = before.byId();
        for (PlacedAccount account : now.accounts()) {
            PlacedAccount was = earlier.get(account.id());
            G from = was == null ? null : group.apply(was);
            G to = group.apply(account);
            if (from == null || to == null) {
                continue;
            }
            heardAgain += account.heard() > 0 ? 1 : 0;
            counts[groups.indexOf(from)][groups.indexOf(to)]++;
            if (!from.equals(to)) {
                moves.add(new Move<>(account, from, to));
            }
        }
        return new Movement<>(groups, new PairedTable(counts), List.copyOf(moves), heardAgain);
    }

    /** How many went from the group of the row to that of the column. */
    public int at(int row, int column) {
        return table.counts()[row][column];
    }

    /** Accounts known in both waves: the base. */
    public int pairs() {
        return table.pairs();
    }

    public int changed() {
        return moves.size();
    }

    public boolean enoughForATest() {
        return pairs() >= BASE_FOR_A_TEST;
    }

    /** How many came to a later group, in the order of the groups. */
    public int up() {
        return (int) moves.stream()
                .filter(m -> groups.indexOf(m.to()) > groups.indexOf(m.from()))
                .count();
    }

    /** How many fell to an earlier group. */
    public int down() {
        return changed() - up();
    }

    /** Whether groups grew or shrank by more than noise: for groups that have no order. */
    public Verdict shift() {
        return verdict(SwapPermutation.of(table));
    }

    /** Whether more went up than down, or down than up: for groups in an order. */
    public Verdict direction() {
        return verdict(SignTest.of(up(), down()));
    }

    public int rowTotal(int row) {
        return table.first(row);
    }

    public int columnTotal(int column) {
        return table.then(column);
    }

    private Verdict verdict(Judgement judgement) {
        return new Verdict(enoughForATest() ? judgement : null);
    }
}
