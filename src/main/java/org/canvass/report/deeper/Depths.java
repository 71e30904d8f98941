package org.canvass.report.deeper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.Profile;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.report.Books;
import org.canvass.report.PlacedAccount;
import org.canvass.report.ReportPage;
import org.canvass.report.deeper.settings.DeeperSettings;
import org.canvass.report.deeper.settings.DeeperSettingsShelf;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.deeper.DecisionStructure;
import org.canvass.segmentation.deeper.HiddenValue;
import org.canvass.segmentation.deeper.HiddenValue.Listing;
import org.canvass.segmentation.model.Terciles;
import org.canvass.wave.Wave;

/**
 * Digs deeper into the accounts of a wave. Money is of the twelve months up to the wave, answers are of the wave or
 * carried into it, and what the organization records is as it stands today.
 */
@RequestScoped
public class Depths {

    @Inject
    Visitor visitor;

    @Inject
    Books books;

    @Inject
    DepthSources sources;

    @Inject
    DeeperSettingsShelf settings;

    @Inject
    Clock clock;

    /** The accounts of the page's book, in its order. Thirds are those of all accounts, whoever reads. */
    public List<Depth> of(ReportPage page) {
        return of(page, page.wave());
    }

    /** As {@link #of(ReportPage)}, of one segment; 0 for all. */
    public List<Depth> of(ReportPage page, int segment) {
        return of(page).stream()
                .filter(depth -> segment == 0 || Objects.equals(depth.placed().segment(), segment))
                .toList();
    }

    /** As {@link #of(ReportPage)}, in another wave. */
    public List<Depth> of(ReportPage page, Wave wave) {
        return of(wave, page.model()).stream()
                .filter(depth -> page.manager() == null || page.manager().equals(sources.managerOf(depth.placed())))
                .toList();
    }

    /** All accounts that a wave placed by this model. */
    public List<Depth> of(Wave wave, SegmentationModel model) {
        List<PlacedAccount> placed =
                books.of(wave, null, model.key()).within(model).accounts();
        return listed(depths(placed, wave, model, null), settings.of(model.key()), sources.inPeace());
    }

    /** One account; on no list, because a list compares with all others. */
    public Depth of(PlacedAccount placed, Wave wave, SegmentationModel model) {
        return depths(List.of(placed), wave, model, placed.id()).get(0);
    }

    private List<Depth> depths(List<PlacedAccount> placed, Wave wave, SegmentationModel model, UUID only) {
        SignedIn me = visitor.getMe();
        LocalDate today = clock.instant().atZone(me.zone()).toLocalDate();
        LocalDate asOf = wave.launchedAt.atZone(me.zone()).toLocalDate();
        DeeperSettings decided = settings.of(model.key());
        DepthSources.Gathered known = sources.gather(placed, wave, model, asOf, today, only);
        return placed.stream()
                .map(account -> depth(account, known, wave.id, decided, asOf, today, me))
                .toList();
    }

    private static Depth depth(
            PlacedAccount account,
            DepthSources.Gathered known,
            UUID waveId,
            DeeperSettings decided,
            LocalDate asOf,
            LocalDate today,
            SignedIn me) {
        AccountFigures figures = known.figures().getOrDefault(account.id(), AccountFigures.UNKNOWN);
        Profile profile = known.profiles().getOrDefault(account.id(), Profile.UNKNOWN);
        var weights = known.weights();
        CustomerWords words =
                new CustomerWords(known.words().getOrDefault(account.id(), List.of()), waveId, weights, me.zone());
        FigureSum touches = figures.engagement();
        LocalDate since = known.since().get(account.id());
        return new Depth(
                account,
                known.levels().getOrDefault(account.id(), Depth.Levels.UNKNOWN),
                Money.of(figures, profile, words, asOf, today),
                profile,
                words,
                new DecisionStructure(known.people().getOrDefault(account.id(), List.of()), weights),
                touches == null ? null : touches.amount().intValue(),
                since == null ? profile.firstPurchase() : since,
                account.segment() == null ? null : decided.tiers().get(account.segment()),
                decided.planRule().of(figures.revenueAmount()).orElse(null),
                known.offers(account, words.ticked()),
                null,
                List.of(),
                today);
    }

    /** Puts accounts on lists, now that all upsides are known. */
    private static List<Depth> listed(List<Depth> depths, DeeperSettings decided, Set<UUID> inPeace) {
        Terciles thirds = Terciles.freeze(
                depths.stream().map(Depth::upside).filter(Objects::nonNull).toList());
        HiddenValue rule = decided.hiddenValue();
        return depths.stream()
                .map(depth -> {
                    var level = thirds.level(depth.upside());
                    Depth parted = depth.listed(level.isPresent() ? level.getAsInt() : null, List.of());
                    List<Listing> lists = rule.of(parted.candidate());
                    // Whoever asked us just to serve them is on no list of what more they could buy.
                    boolean peace = inPeace.contains(depth.placed().id());
                    return parted.listed(
                            parted.upsideThird(),
                            peace
                                    ? lists.stream()
                                            .filter(list -> list.kind() == HiddenValue.Kind.LIGHT_TOUCH)
                                            .toList()
                                    : lists);
                })
                .toList();
    }
}
