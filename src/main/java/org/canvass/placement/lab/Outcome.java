package org.canvass.placement.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Who would move from where to where.
 *
 * @param from the segments before, 0 for accounts in none
 * @param to the segments by the draft, 0 for accounts in none
 * @param counts rows before, columns by the draft
 * @param revenue the revenue of the accounts in each cell, in the organization's currency
 * @param movers who moves, the largest revenue first
 * @param accounts all accounts compared
 * @param millis how long it took
 */
public record Outcome(
        List<Integer> from,
        List<Integer> to,
        int[][] counts,
        BigDecimal[][] revenue,
        List<Mover> movers,
        int accounts,
        long millis) {

    /** An account that moves; 0 is no segment, revenue null is unknown. */
    public record Mover(UUID account, int from, int to, BigDecimal revenue) {}

    /** The revenue of those who move. */
    public BigDecimal moved() {
        return movers.stream()
                .map(one -> one.revenue() == null ? BigDecimal.ZERO : one.revenue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The revenue of all accounts compared. */
    public BigDecimal all() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal[] row : revenue) {
            for (BigDecimal cell : row) {
                sum = sum.add(cell);
            }
        }
        return sum;
    }

    public int at(int row, int column) {
        return counts[row][column];
    }

    public BigDecimal revenueAt(int row, int column) {
        return revenue[row][column];
    }

    /** How many are in a segment by the draft. */
    public int after(int column) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[column];
        }
        return sum;
    }

    /** How many were in a segment. */
    public int before(int row) {
        int sum = 0;
        for (int count : counts[row]) {
            sum += count;
        }
        return sum;
    }
}
