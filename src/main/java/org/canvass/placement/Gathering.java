package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.Acquaintance;
import org.canvass.account.facts.Acquaintances;
import org.canvass.account.facts.FigureSums;
import org.canvass.account.facts.Holding;
import org.canvass.account.facts.Holdings;
import org.canvass.organization.Organization;
import org.canvass.response.Fact;
import org.canvass.response.ResponseFacts;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.model.Part;
import org.canvass.staff.EstimateFact;
import org.canvass.staff.EstimateFacts;
import org.canvass.wave.Wave;

/** Brings together what is known of accounts for a wave: figures, products, answers of this wave and earlier ones. */
@ApplicationScoped
class Gathering {

    /** From this many accounts on it is cheaper to read all of the organization's than to name them. */
    private static final int FEW = 50;

    @Inject
    FigureSums figures;

    @Inject
    Holdings holdings;

    @Inject
    Acquaintances acquaintances;

    @Inject
    ResponseFacts responses;

    @Inject
    EstimateFacts estimates;

    /** What a contact said in the wave being placed and what is carried into it; either may be null. */
    record Heard(Fact now, Fact carried) {

        /** The latest that says something to a question; an "I can't say" of today leaves the carried answer. */
        Fact that(Predicate<Fact> says) {
            return now != null && says.test(now) ? now : carried != null && says.test(carried) ? carried : null;
        }

        /** Today's answers know the contact's part best. */
        Part part() {
            return Part.of(now != null ? now.role() : carried.role());
        }
    }

    /** Everything known of some accounts; how much each voice weighs is the model's own affair. */
    record Material(
            Map<UUID, AccountFigures> figures,
            Map<UUID, Holding> holdings,
            Map<UUID, Acquaintance> acquaintances,
            Map<UUID, Map<UUID, Heard>> heard,
            Map<UUID, Estimated> estimates,
            ZoneId zone) {

        Placer.Known of(UUID account, SegmentationModel model) {
            return known(
                    figures.getOrDefault(account, AccountFigures.UNKNOWN),
                    holdings.getOrDefault(account, Holding.UNKNOWN),
                    acquaintances.getOrDefault(account, Acquaintance.UNKNOWN),
                    heard.getOrDefault(account, Map.of()),
                    estimates.getOrDefault(account, Estimated.NOTHING),
                    model,
                    zone);
        }
    }

    Material of(Wave wave, LocalDate asOf, List<UUID> accounts) {
        return new Material(
                figures(wave.organizationId, asOf, accounts),
                holdings(wave.organizationId, asOf, accounts),
                acquaintances.of(accounts.size() > FEW ? null : accounts),
                heard(wave, accounts),
                estimates(wave, asOf, accounts),
                zone(wave.organizationId));
    }

    /** What account managers think, as far as it may stand in for an answer of this wave. */
    private Map<UUID, Estimated> estimates(Wave wave, LocalDate asOf, List<UUID> accounts) {
        ZoneId zone = zone(wave.organizationId);
        Map<UUID, List<EstimateFact>> facts = new HashMap<>();
        estimates
                .standingIn(wave.id, wave.launchedAt, accounts.size() > FEW ? null : accounts)
                .forEach(fact -> facts.computeIfAbsent(fact.accountId(), id -> new ArrayList<>())
                        .add(fact));
        Map<UUID, Estimated> estimated = new HashMap<>();
        facts.forEach((account, all) -> estimated.put(account, Estimated.of(all, wave.id, asOf, zone)));
        return estimated;
    }

    ZoneId zone(String organizationId) {
        return Organization.byId(organizationId).zone();
    }

    private static Placer.Known known(
            AccountFigures figures,
            Holding holding,
            Acquaintance acquaintance,
            Map<UUID, Heard> heard,
            Estimated estimate,
            SegmentationModel model,
            ZoneId zone) {
        List<AccountVoices.Heard<Stage>> trust = new ArrayList<>();
        List<AccountVoices.Heard<Appetite>> appetite = new ArrayList<>();
        List<Loyalty.Heard> loyalty = new ArrayList<>();
        heard.values().forEach(one -> {
            Fact onTrust = one.that(fact -> fact.trust() != null);
            if (onTrust != null) {
                trust.add(new AccountVoices.Heard<>(
                        Stage.of(onTrust.trust()), one.part(), day(onTrust.trustAt(), zone), onTrust == one.now()));
            }
            Fact onAppetite = one.that(fact -> fact.appetite() != null);
            if (onAppetite != null) {
                appetite.add(new AccountVoices.Heard<>(
                        Appetite.of(onAppetite.appetite()),
                        one.part(),
                        day(onAppetite.appetiteAt(), zone),
                        onAppetite == one.now()));
            }
            Fact onRecommending = one.that(fact -> fact.recommend() != null);
            if (onRecommending != null) {
                loyalty.add(new Loyalty.Heard(
                        onRecommending.recommend(),
                        one.part(),
                        day(onRecommending.recommendAt(), zone),
                        onRecommending == one.now()));
            }
        });
        var weights = model.settings().contacts();
        return new Placer.Known(
                figures,
                holding,
                AccountVoices.of(trust, weights),
                AccountVoices.of(appetite, weights),
                new Loyalty(loyalty),
                acquaintance,
                heard.size(),
                estimate);
    }

    /** What contacts said, by account and contact. */
    Map<UUID, Map<UUID, Heard>> heard(Wave wave, List<UUID> accounts) {
        Map<UUID, Map<UUID, Heard>> heard = new HashMap<>();
        List<Fact> carried = accounts.size() <= FEW
                ? responses.latestBefore(accounts, wave.launchedAt)
                : responses.latestBefore(wave.launchedAt);
        carried.forEach(fact -> ofAccount(heard, fact).put(fact.contactId(), new Heard(null, fact)));
        List<Fact> now = accounts.size() <= FEW ? responses.of(wave.id, accounts) : responses.of(wave.id);
        now.forEach(fact -> ofAccount(heard, fact)
                .merge(fact.contactId(), new Heard(fact, null), (was, is) -> new Heard(is.now(), was.carried())));
        return heard;
    }

    private static Map<UUID, Heard> ofAccount(Map<UUID, Map<UUID, Heard>> heard, Fact fact) {
        return heard.computeIfAbsent(fact.accountId(), id -> new HashMap<>());
    }

    private Map<UUID, AccountFigures> figures(String organizationId, LocalDate asOf, List<UUID> accounts) {
        if (accounts.size() > FEW) {
            return figures.all(organizationId, asOf);
        }
        Map<UUID, AccountFigures> known = new HashMap<>();
        accounts.forEach(account -> known.put(account, figures.of(organizationId, account, asOf)));
        return known;
    }

    private Map<UUID, Holding> holdings(String organizationId, LocalDate asOf, List<UUID> accounts) {
        if (accounts.size() > FEW) {
            return holdings.all(organizationId, asOf);
        }
        Map<UUID, Holding> known = new HashMap<>();
        accounts.forEach(account -> known.put(account, holdings.of(organizationId, account, asOf)));
        return known;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
