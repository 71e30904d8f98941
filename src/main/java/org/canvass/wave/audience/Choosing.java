package org.canvass.wave.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.facts.FigureSums;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.Fatigue;
import org.canvass.mail.Suppressions;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.wave.Wave;

/** Chooses the current organization's contacts by an audience; reads the database and leaves the rule to Choice. */
@ApplicationScoped
public class Choosing {
    private static final String CANDIDATES =
            """
            select new org.canvass.wave.audience.Candidate(c.id, c.name, c.email, c.jobTitle, c.language, c.timeZone, c.role,
                c.leftAt, a.id, a.name, a.country, m.id, m.name,
                new org.canvass.account.Wishes(c.pausedUntil, c.lightTouchAt))
            from Contact c join c.account a left join a.manager m
            where a.state = CUSTOMER
            order by a.name, c.name, c.id""";

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization current;

    @Inject
    Suppressions suppressions;

    @Inject
    FigureSums figures;

    @Inject
    Instance<SegmentsOfLastWave> segments;

    @Inject
    Instance<EarlierAsks> earlier;

    @Inject
    Instance<AskedLately> askedLately;

    @Inject
    Calendars calendars;

    @Inject
    Clock clock;

    /** Whom this wave asks as things stand now, and who is left out for what reason. */
    public Chosen choose(Wave wave) {
        return choose(wave.audience, wave.survey().minutes(), wave.askAgainBecause != null);
    }

    /**
     * Who is asked now, and who is left out for what reason.
     *
     * @param minutes how long the survey takes; some wish only short ones
     * @param askAgain whether those are asked too who were asked lately
     */
    public Chosen choose(Audience audience, int minutes, boolean askAgain) {
        List<Candidate> candidates =
                database.createQuery(CANDIDATES, Candidate.class).getResultList();
        Set<String> suppressed =
                suppressions.among(candidates.stream().map(Candidate::email).toList());
        Choice choice = new Choice(
                audience,
                revenue(audience),
                segments(audience),
                suppressed,
                occasion(candidates, minutes),
                askAgain ? Tired.NOBODY : tired(),
                unreachable());
        return choice.among(candidates, accountsWithout(choice));
    }

    /** The last closed wave's placements, where there is one; only then may an audience be chosen by segment. */
    public Optional<SegmentsOfLastWave.LastWave> lastWave() {
        return segments.isUnsatisfied() ? Optional.empty() : segments.get().lastWave();
    }

    /** The countries of the organization's accounts, by name. */
    public List<String> countries() {
        return database.createQuery(
                        "select distinct a.country from Account a where a.country is not null and a.state = CUSTOMER order by a.country",
                        String.class)
                .getResultList();
    }

    private Tired tired() {
        Fatigue rule = calendars.fatigue();
        if (rule.isNone() || askedLately.isUnsatisfied()) {
            return Tired.NOBODY;
        }
        ZoneId zone = current.get().zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Tired(
                rule,
                askedLately.get().since(today.minusDays(rule.days()), Tired.countSince(rule, today, zone)),
                today,
                zone);
    }

    private Set<String> unreachable() {
        return Set.copyOf(
                database.createQuery("select c.email from Contact c where c.unreachableAt is not null", String.class)
                        .getResultList());
    }

    private Occasion occasion(List<Candidate> candidates, int minutes) {
        List<UUID> light = candidates.stream()
                .filter(candidate -> candidate.wishes().light())
                .map(Candidate::contactId)
                .toList();
        return new Occasion(
                minutes,
                clock.instant(),
                current.get().zone(),
                light.isEmpty() || earlier.isUnsatisfied()
                        ? Map.of()
                        : earlier.get().last(light));
    }

    private Map<UUID, BigDecimal> revenue(Audience audience) {
        if (audience.minimumRevenue() == null) {
            return Map.of();
        }
        Organization organization = current.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.zone());
        Map<UUID, BigDecimal> revenue = new HashMap<>();
        figures.all(organization.id, today).forEach((account, sums) -> revenue.put(account, sums.revenueAmount()));
        return revenue;
    }

    private Map<UUID, Integer> segments(Audience audience) {
        return audience.segments().isEmpty()
                ? Map.of()
                : lastWave().map(SegmentsOfLastWave.LastWave::segments).orElse(Map.of());
    }

    private long accountsWithout(Choice choice) {
        return database
                .createQuery(
                        "select a.id as id, m.id as manager, a.country as country from Account a left join a.manager m"
                                + " where a.state = CUSTOMER and not exists (select 1 from Contact c where c.account = a)",
                        Tuple.class)
                .getResultList()
                .stream()
                .filter(account -> choice.fits(
                        account.get("id", UUID.class),
                        account.get("manager", UUID.class),
                        account.get("country", String.class)))
                .count();
    }
}
