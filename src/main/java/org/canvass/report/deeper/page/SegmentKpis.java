package org.canvass.report.deeper.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.canvass.organization.AccountWord;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;
import org.canvass.report.deeper.Depth;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.deeper.Wallets;
import org.canvass.segmentation.model.Segment;
import org.canvass.statistics.Base;
import org.canvass.statistics.share.NetPromoter;

/**
 * Each segment's figures over the waves. A segment is whoever was in it at the time: its members change, so that a
 * figure can rise because somebody left.
 *
 * @param waves their names, the oldest first
 */
public record SegmentKpis(List<String> waves, List<Measure> measures) {

    /** A wave with what is known of its accounts. */
    record InWave(String name, List<Depth> depths) {}

    /**
     * One measure, a line a segment.
     *
     * @param says how it is worked out
     */
    public record Measure(String name, String says, List<Line> lines) {}

    /** A segment over the waves; {@code number} is 0 for all together. */
    public record Line(int number, String name, List<Cell> cells) {}

    /**
     * One figure.
     *
     * @param value null where the base is too small
     * @param base accounts or answers it rests on
     * @param counted whether it is a count or a sum of all, which no base can make doubtful
     */
    public record Cell(Double value, int base, String text, boolean counted) {

        /** Shown, but not to lean on. */
        public boolean hatched() {
            return value != null && !counted && Base.of(base) == Base.HATCHED;
        }
    }

    static SegmentKpis of(List<InWave> waves, List<Segment> segments, String currency, AccountWord word) {
        return new SegmentKpis(
                waves.stream().map(InWave::name).toList(),
                List.of(
                        measure(waves, segments, word.titles(), "How many there were.", SegmentKpis::count),
                        measure(
                                waves,
                                segments,
                                "Revenue, " + currency,
                                "Of the twelve months up to each wave, summed.",
                                SegmentKpis::revenue),
                        measure(
                                waves,
                                segments,
                                "Share of wallet",
                                "Of those whose spend with any vendor is known.",
                                SegmentKpis::shareOfWallet),
                        measure(
                                waves,
                                segments,
                                "Response",
                                "Of those asked, how many were heard from.",
                                SegmentKpis::response),
                        measure(
                                waves,
                                segments,
                                "Net promoter score",
                                "Of the answers given in the wave. Who is happier answers more.",
                                SegmentKpis::promoters),
                        measure(
                                waves,
                                segments,
                                "Deeper trust",
                                "Of those who said how close we are, the part that is Knowledge Based or deeper.",
                                SegmentKpis::trust),
                        measure(
                                waves,
                                segments,
                                "Wants more",
                                "Of those who were asked, the part that said Yes.",
                                SegmentKpis::wantsMore)));
    }

    private static Measure measure(
            List<InWave> waves, List<Segment> segments, String name, String says, Function<List<Depth>, Cell> of) {
        List<Line> lines = new ArrayList<>();
        segments.stream()
                .sorted(Comparator.comparing(Segment::number).reversed())
                .forEach(segment -> lines.add(new Line(
                        segment.number(),
                        segment.name().in("en"),
                        waves.stream()
                                .map(wave -> of.apply(wave.depths().stream()
                                        .filter(depth ->
                                                Objects.equals(depth.placed().segment(), segment.number()))
                                        .toList()))
                                .toList())));
        lines.add(new Line(
                0,
                "Together",
                waves.stream().map(wave -> of.apply(wave.depths())).toList()));
        return new Measure(name, says, lines);
    }

    /** The segment that has gained or lost most accounts from the first wave to the last, as a sentence. */
    public String finding(AccountWord word) {
        if (waves.size() < 2) {
            return "A segment's way begins with the second wave.";
        }
        int last = waves.size() - 1;
        return measures.get(0).lines().stream()
                .filter(line -> line.number() > 0)
                .max(Comparator.comparingDouble(line -> Math.abs(
                        line.cells().get(last).value() - line.cells().get(0).value())))
                .map(line -> {
                    int from = line.cells().get(0).value().intValue();
                    int to = line.cells().get(last).value().intValue();
                    return from == to
                            ? "Every segment has as many " + word.many() + " as in " + waves.get(0) + "."
                            : line.name() + " went from " + from + " to " + to + " " + word.of(to) + " since "
                                    + waves.get(0) + ".";
                })
                .orElse("");
    }

    private static Cell count(List<Depth> depths) {
        return new Cell((double) depths.size(), depths.size(), Integer.toString(depths.size()), true);
    }

    private static Cell revenue(List<Depth> depths) {
        BigDecimal sum = depths.stream().map(depth -> depth.placed().money()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cell(sum.doubleValue(), depths.size(), depths.isEmpty() ? "–" : Figures.whole(sum), true);
    }

    private static Cell shareOfWallet(List<Depth> depths) {
        Wallets wallets =
                new Wallets(depths.stream().map(depth -> depth.money().wallet()).toList());
        return percent(
                wallets.share()
                        .map(BigDecimal::doubleValue)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                wallets.base());
    }

    private static Cell response(List<Depth> depths) {
        return part(depths, placed -> placed.invited() > 0, placed -> placed.heard() > 0);
    }

    private static Cell promoters(List<Depth> depths) {
        NetPromoter nps = NetPromoter.of(depths.stream()
                .flatMap(depth -> depth.words().recommendations().stream())
                .toList());
        return nps.score()
                .map(score -> new Cell(score.doubleValue(), nps.base(), Figures.signed(score), false))
                .orElse(new Cell(null, nps.base(), "–", false));
    }

    private static Cell trust(List<Depth> depths) {
        return part(
                depths.stream().filter(depth -> depth.levels().trustAsked()).toList(),
                placed -> placed.stage() != null,
                placed -> Stage.of(placed.stage()).compareTo(Stage.KNOWLEDGE_BASED) >= 0);
    }

    private static Cell wantsMore(List<Depth> depths) {
        return part(
                depths.stream().filter(depth -> depth.levels().appetiteAsked()).toList(),
                placed -> placed.appetite() != null,
                placed -> placed.appetite().equals(Appetite.YES.name()));
    }

    private static Cell part(List<Depth> depths, Predicate<PlacedAccount> base, Predicate<PlacedAccount> which) {
        List<PlacedAccount> of = depths.stream().map(Depth::placed).filter(base).toList();
        return percent(
                of.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double) of.stream().filter(which).count() / of.size()),
                of.size());
    }

    private static Cell percent(OptionalDouble share, int base) {
        return share.isEmpty() || !Base.of(base).allowsShares()
                ? new Cell(null, base, "–", false)
                : new Cell(share.getAsDouble(), base, Math.round(100 * share.getAsDouble()) + "%", false);
    }
}
