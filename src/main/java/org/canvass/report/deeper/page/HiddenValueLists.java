package org.canvass.report.deeper.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.canvass.report.Figures;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.DepthWords;
import org.canvass.segmentation.deeper.HiddenValue.Kind;
import org.canvass.segmentation.deeper.HiddenValue.Listing;

/** The three lists and the one of those who are rightly left alone, each ranked by upside. */
public record HiddenValueLists(
        ValueList underserved, ValueList crossSell, ValueList partnership, ValueList lightTouch, int accounts) {

    /** So many are shown on the page; the download has all. */
    private static final int SHOWN = 100;

    /** The largest upside first, unknown ones last; among equals the larger revenue, then the name. */
    private static final Comparator<Row> BY_UPSIDE = Comparator.comparing(
                    (Row row) -> row.depth().upside(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> row.depth().money().wallet().ours(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> row.depth().placed().name());

    /** One account with why it is there. */
    public record Row(Depth depth, Listing listing) {

        public List<String> why() {
            return DepthWords.why(depth, listing);
        }

        /** {@code asked}, {@code partly-asked} or {@code assumed}. */
        public String mark() {
            return listing.evidence().name().toLowerCase().replace('_', '-');
        }

        public String upside() {
            return Figures.whole(depth.upside());
        }
    }

    /**
     * One list.
     *
     * @param says what being on it means, and what to do about it
     * @param nobody what to say where it is empty
     */
    public record ValueList(Kind kind, String name, String says, String nobody, List<Row> all) {

        public List<Row> rows() {
            return all.subList(0, Math.min(SHOWN, all.size()));
        }

        public int more() {
            return all.size() - rows().size();
        }

        public BigDecimal upside() {
            return sum(all.stream().map(Row::depth));
        }

        public boolean leftAlone() {
            return kind == Kind.LIGHT_TOUCH;
        }
    }

    static HiddenValueLists of(List<Depth> depths) {
        return new HiddenValueLists(
                list(
                        depths,
                        Kind.UNDERSERVED,
                        "Underserved",
                        "They want more, there is much to gain, and we give them less care than their segment should get,"
                                + " or have not been in touch. Go and see them.",
                        "Nobody who wants more and has much to give is getting too little care, as far as is recorded."),
                list(
                        depths,
                        Kind.CROSS_SELL,
                        "Cross-sell",
                        "Something suits them that they do not take, and they asked to hear about it, or most of their"
                                + " peers take it. Tell them about it.",
                        "Nobody asked to hear about something that suits them, and no product stands out among peers."),
                list(
                        depths,
                        Kind.PARTNERSHIP,
                        "Partnership candidates",
                        "They trust us, want more, talk with us all the time and bring us in early; only a joint plan is"
                                + " missing. Propose one.",
                        "Nobody is known to be one. It takes trust and appetite said by themselves, frequent contact, and"
                                + " that they bring us in early, which the relationship survey asks."),
                list(
                        depths,
                        Kind.LIGHT_TOUCH,
                        "Light touch, left alone",
                        "They were asked and want no more. Keep every promise, be easy to deal with, and do not pursue"
                                + " them: that is what they chose, and it is a right outcome.",
                        "Nobody has said that they want no more."),
                depths.size());
    }

    private static ValueList list(List<Depth> depths, Kind kind, String name, String says, String nobody) {
        List<Row> rows = depths.stream()
                .flatMap(depth -> depth.listings().stream()
                        .filter(listing -> listing.kind() == kind)
                        .map(listing -> new Row(depth, listing)))
                .sorted(BY_UPSIDE)
                .toList();
        return new ValueList(kind, name, says, nobody, rows);
    }

    /** The lists in their order. */
    public List<ValueList> all() {
        return List.of(underserved, crossSell, partnership, lightTouch);
    }

    /** How many accounts are on one of the three lists; an account on two counts once. */
    public long valuable() {
        return valued().count();
    }

    /** The known upside of those, each counted once. */
    public BigDecimal upside() {
        return sum(valued());
    }

    private Stream<Depth> valued() {
        return Stream.of(underserved, crossSell, partnership)
                .flatMap(list -> list.all().stream())
                .map(Row::depth)
                .distinct();
    }

    private static BigDecimal sum(Stream<Depth> depths) {
        return depths.map(Depth::upside).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
