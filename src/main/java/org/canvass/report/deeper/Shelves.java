package org.canvass.report.deeper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.facts.Holding;
import org.canvass.account.facts.Holdings;
import org.canvass.report.PlacedAccount;
import org.canvass.segmentation.deeper.Candidate.Offer;

/**
 * What accounts take, what would suit them, and what their peers take. Peers are the accounts of the same segment of
 * which it is known what they take.
 *
 * @param known accounts by segment of which it is known what they take
 * @param taking how many of a segment's accounts take each product
 */
record Shelves(
        Map<UUID, Set<UUID>> taken,
        Map<UUID, Set<UUID>> suited,
        Map<UUID, Integer> knownIn,
        Map<Integer, Integer> known,
        Map<Integer, Map<UUID, Integer>> taking,
        Map<UUID, String> names) {

    static Shelves of(
            List<PlacedAccount> accounts,
            Holdings holdings,
            Map<UUID, String> names,
            String organizationId,
            LocalDate asOf) {
        Map<UUID, Set<UUID>> taken = holdings.takenByAccount(organizationId, asOf);
        Map<UUID, Holding> counts = holdings.all(organizationId, asOf);
        Map<UUID, Integer> knownIn = new HashMap<>();
        Map<Integer, Integer> known = new HashMap<>();
        Map<Integer, Map<UUID, Integer>> taking = new HashMap<>();
        for (PlacedAccount account : accounts) {
            Holding holding = counts.get(account.id());
            if (account.segment() == null || holding == null || holding.taken() == null) {
                continue;
            }
            knownIn.put(account.id(), account.segment());
            known.merge(account.segment(), 1, Integer::sum);
            Map<UUID, Integer> products = taking.computeIfAbsent(account.segment(), any -> new HashMap<>());
            taken.getOrDefault(account.id(), Set.of()).forEach(product -> products.merge(product, 1, Integer::sum));
        }
        return new Shelves(taken, holdings.suitedByAccount(organizationId), knownIn, known, taking, names);
    }

    /** The products that suit an account and that it does not take, by name. */
    List<Offer> offers(PlacedAccount account, Set<UUID> ticked) {
        Set<UUID> has = taken.getOrDefault(account.id(), Set.of());
        return suited.getOrDefault(account.id(), Set.of()).stream()
                .filter(product -> !has.contains(product))
                .map(product -> offer(account, product, ticked.contains(product)))
                .sorted(Comparator.comparing(Offer::product))
                .collect(Collectors.toUnmodifiableList());
    }

    private Offer offer(PlacedAccount account, UUID product, boolean ticked) {
        // What is not taken by the account itself is counted of its peers only; the account is taken off the base.
        int self = knownIn.containsKey(account.id()) ? 1 : 0;
        return new Offer(
                names.getOrDefault(product, "a product no longer offered"),
                ticked,
                account.segment() == null
                        ? 0
                        : taking.getOrDefault(account.segment(), Map.of()).getOrDefault(product, 0),
                account.segment() == null ? 0 : known.getOrDefault(account.segment(), 0) - self);
    }
}
