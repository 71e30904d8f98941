package org.canvass.report.prospect;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.AccountState;
import org.canvass.account.Contact;
import org.canvass.account.FactKind;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.FigureSums;
import org.canvass.account.facts.Profile;
import org.canvass.account.facts.Profiles;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.report.Days;
import org.canvass.report.Figures;
import org.canvass.report.deeper.DepthWords;
import org.canvass.report.deeper.From;
import org.canvass.report.deeper.Told;
import org.canvass.segmentation.deeper.Prospect;

/** Reads who is no customer yet, the best first. */
@RequestScoped
public class ProspectReader {

    private static final int SHOWN = 200;

    @Inject
    Visitor visitor;

    @Inject
    FigureSums figures;

    @Inject
    Profiles profiles;

    @Inject
    Clock clock;

    /**
     * One prospect.
     *
     * @param rank from 1; null where fit or potential is unknown
     * @param potential of five years, with who says so; null where unknown
     */
    public record Row(
            Integer rank,
            UUID id,
            String externalId,
            String name,
            String town,
            String country,
            String manager,
            Prospect prospect,
            Told<BigDecimal> potential,
            LocalDate lastContact) {

        BigDecimal fit() {
            return prospect.fit();
        }

        public String place() {
            return town == null ? country == null ? "" : country : country == null ? town : town + ", " + country;
        }

        public String fitText() {
            return DepthWords.percent(prospect.fit());
        }

        public String potentialText() {
            return Figures.whole(prospect.potential());
        }

        public String worthText() {
            return Figures.whole(prospect.worth().orElse(null));
        }

        public String lastText() {
            return Days.of(lastContact);
        }

        private Row ranked(Integer at) {
            return new Row(at, id, externalId, name, town, country, manager, prospect, potential, lastContact);
        }
    }

    /** All prospects in their order. */
    public record Ranking(List<Row> all) {

        public List<Row> rows() {
            return all.subList(0, Math.min(SHOWN, all.size()));
        }

        public int more() {
            return all.size() - rows().size();
        }

        public long ranked() {
            return all.stream().filter(row -> row.rank() != null).count();
        }

        public BigDecimal worth() {
            return all.stream()
                    .flatMap(row -> row.prospect().worth().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Ranking of(UUID manager) {
        SignedIn me = visitor.getMe();
        LocalDate today = clock.instant().atZone(me.zone()).toLocalDate();
        Map<UUID, AccountFigures> sums = figures.all(me.organizationId(), today);
        Map<UUID, Profile> known = profiles.all(me.organizationId(), today);
        Set<UUID> inPeace = Contact.accountsInPeace();
        List<Row> rows = Account.<Account>list(
                        "from Account a left join fetch a.manager where a.state = ?1 order by a.name",
                        AccountState.PROSPECT)
                .stream()
                .filter(account -> !inPeace.contains(account.id))
                .filter(account -> manager == null || account.manager != null && account.manager.id.equals(manager))
                .map(account -> row(
                        account,
                        sums.getOrDefault(account.id, AccountFigures.UNKNOWN).potential(),
                        known.getOrDefault(account.id, Profile.UNKNOWN)))
                .sorted(Comparator.comparing(Row::prospect, Prospect.BEST_FIRST))
                .toList();
        List<Row> ranked = new ArrayList<>();
        for (Row row : rows) {
            ranked.add(row.ranked(row.prospect().worth().isPresent() ? ranked.size() + 1 : null));
        }
        return new Ranking(ranked);
    }

    private static Row row(Account account, FigureSum given, Profile profile) {
        Profile.Value estimate = profile.estimated().get(FactKind.POTENTIAL);
        Told<BigDecimal> potential = estimate != null
                ? new Told<>(estimate.number(), From.STAFF, estimate.asOf())
                : given == null ? null : new Told<>(given.amount(), From.RECORD, given.from());
        return new Row(
                null,
                account.id,
                account.externalId,
                account.name,
                account.town,
                account.country,
                account.manager == null ? null : account.manager.name,
                new Prospect(profile.number(FactKind.FIT), potential == null ? null : potential.value()),
                potential,
                profile.lastContact());
    }
}
