package org.canvass.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.canvass.wave.Wave;

/** All accounts of a wave, or those of one account manager: the base that every figure of a report names. */
public record Book(Wave wave, List<PlacedAccount> accounts) {

    public int size() {
        return accounts.size();
    }

    /** Without accounts in a segment that this model does not have, as an earlier version of it may. */
    public Book within(SegmentationModel model) {
        Set<Integer> numbers = model.segments().stream().map(Segment::number).collect(Collectors.toSet());
        List<PlacedAccount> known = accounts.stream()
                .filter(a -> a.segment() == null || numbers.contains(a.segment()))
                .toList();
        return known.size() == accounts.size() ? this : new Book(wave, known);
    }

    public Map<UUID, PlacedAccount> byId() {
        return accounts.stream().collect(Collectors.toMap(PlacedAccount::id, Function.identity()));
    }

    public List<PlacedAccount> inSegment(int segment) {
        return accounts.stream()
                .filter(a -> a.segment() != null && a.segment() == segment)
                .toList();
    }

    public List<PlacedAccount> unplaced() {
        return accounts.stream().filter(a -> a.segment() == null).toList();
    }

    private long count(Evidence evidence) {
        return count(a -> a.evidence() == evidence);
    }

    /** Accounts whose appetite and trust both come from the customer. */
    public long askedCount() {
        return count(Evidence.ASKED);
    }

    /** Accounts of which at least one contact was asked in this wave. */
    public long invited() {
        return count(a -> a.invited() > 0);
    }

    /** Accounts of which at least one contact answered in this wave. */
    public long heard() {
        return count(a -> a.heard() > 0);
    }

    public BigDecimal revenue() {
        return sum(accounts);
    }

    /** The share of the revenue that the accounts heard from stand for, 0..1; empty where there is no revenue. */
    public Optional<Double> heardRevenueShare() {
        return Figures.share(sum(accounts.stream().filter(a -> a.heard() > 0).toList()), revenue());
    }

    public static BigDecimal sum(List<PlacedAccount> accounts) {
        return accounts.stream().map(PlacedAccount::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long count(Predicate<PlacedAccount> which) {
        return accounts.stream().filter(which).count();
    }
}
