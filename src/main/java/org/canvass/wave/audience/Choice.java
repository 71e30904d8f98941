package org.canvass.wave.audience;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.ContactRole;
import org.canvass.account.Wishes;

/**
 * The rule by which contacts are chosen: pure, so that it is tested as a table.
 *
 * @param audience the filters
 * @param revenue each account's revenue of the past twelve months; an account that is not here is unknown
 * @param segments each placed account's segment in the last closed wave
 * @param suppressed addresses that asked us to stop, in lower case
 * @param occasion what decides whether a contact's wish speaks against asking now
 * @param tired who is left alone for a while
 * @param unreachable those of the suppressed addresses from which our letters came back
 */
public record Choice(
        Audience audience,
        Map<UUID, BigDecimal> revenue,
        Map<UUID, Integer> segments,
        Set<String> suppressed,
        Occasion occasion,
        Tired tired,
        Set<String> unreachable) {
    private static final int NOT_PLACED = 0;

    /** A choice in which no wish matters. */
    public Choice(
            Audience audience, Map<UUID, BigDecimal> revenue, Map<UUID, Integer> segments, Set<String> suppressed) {
        this(audience, revenue, segments, suppressed, Occasion.FIRST, Tired.NOBODY);
    }

    /** A choice among contacts who can all be reached. */
    public Choice(
            Audience audience,
            Map<UUID, BigDecimal> revenue,
            Map<UUID, Integer> segments,
            Set<String> suppressed,
            Occasion occasion,
            Tired tired) {
        this(audience, revenue, segments, suppressed, occasion, tired, Set.of());
    }

    /** Chooses among all contacts of the organization; nobody is chosen twice. */
    public Chosen among(List<Candidate> candidates, long accountsWithout) {
        List<Candidate> asked = new ArrayList<>();
        List<Chosen.Excluded> leftOut = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        Set<Candidate> tooManyColleagues = tired.countsColleagues() ? beyond(candidates) : Set.of();
        for (Candidate candidate : candidates) {
            if (!fits(candidate)) {
                continue;
            }
            LeftOut reason = tooManyColleagues.contains(candidate) ? LeftOut.ACCOUNT_ASKED : leftOut(candidate);
            if (reason != null) {
                leftOut.add(new Chosen.Excluded(candidate, reason));
            } else if (addresses.add(candidate.email())) {
                asked.add(candidate);
            }
        }
        return new Chosen(List.copyOf(asked), List.copyOf(leftOut), accountsWithout);
    }

    /** Whether the account is of the chosen managers, countries, segments and size. An unknown revenue is too little. */
    public boolean fits(UUID accountId, UUID managerId, String country) {
        return allows(audience.managers(), managerId)
                && allows(audience.countries(), country)
                && allows(audience.segments(), segments.getOrDefault(accountId, NOT_PLACED))
                && earnsEnough(revenue.get(accountId));
    }

    private boolean fits(Candidate candidate) {
        return fits(candidate.accountId(), candidate.managerId(), candidate.country()) && plays(candidate);
    }

    private boolean plays(Candidate candidate) {
        if (candidate.role() == null) {
            return audience.unknownRole();
        }
        return allows(audience.roles(), candidate.role());
    }

    private boolean earnsEnough(BigDecimal revenue) {
        BigDecimal least = audience.minimumRevenue();
        return least == null || (revenue != null && revenue.compareTo(least) >= 0);
    }

    private LeftOut leftOut(Candidate candidate) {
        if (!candidate.hasAddress()) {
            return LeftOut.NO_ADDRESS;
        }
        if (candidate.leftAt() != null) {
            return LeftOut.LEFT;
        }
        if (suppressed.contains(candidate.email())) {
            return unreachable.contains(candidate.email()) ? LeftOut.UNREACHABLE : LeftOut.STOPPED;
        }
        return wished(candidate);
    }

    private LeftOut wished(Candidate candidate) {
        Instant lastAsked = occasion.lastAsked().get(candidate.contactId());
        return candidate
                .wishes()
                .against(occasion.minutes(), lastAsked, occasion.now(), occasion.zone())
                .map(wish -> wish == Wishes.Wish.PAUSE ? LeftOut.PAUSED : LeftOut.LIGHT_TOUCH)
                .orElseGet(() -> tired.why(candidate.contactId()).orElse(null));
    }

    /** Those for whom their account has no place left: it goes to those who decide first. */
    private Set<Candidate> beyond(List<Candidate> candidates) {
        Map<UUID, Integer> left = new HashMap<>(tired.left());
        Set<Candidate> beyond = new HashSet<>();
        candidates.stream()
                .filter(candidate -> fits(candidate) && leftOut(candidate) == null)
                .sorted(Comparator.comparing(Choice::weight))
                .filter(candidate -> left.merge(
                                candidate.accountId(), tired.rule().accountContacts() - 1, (places, more) -> places - 1)
                        < 0)
                .forEach(beyond::add);
        return beyond;
    }

    private static int weight(Candidate candidate) {
        return candidate.role() == null
                ? ContactRole.USE.ordinal()
                : candidate.role().ordinal();
    }

    private static <T> boolean allows(List<T> wanted, T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
