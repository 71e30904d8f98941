package org.canvass.report.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.canvass.report.Book;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;
import org.canvass.report.StageWords;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;
import org.canvass.staff.EstimateFact;
import org.canvass.statistics.cluster.PerceptionGap;

/**
 * What account managers thought beside what their accounts said, of the accounts that have both.
 *
 * @param items the questions asked of both
 * @param pairs the accounts with a stage of trust from both, the widest apart first
 * @param hearing how the two agree on trust by whether the account manager had asked
 * @param estimated accounts with an estimate
 */
public record GapTable(List<Item> items, List<Pair> pairs, List<Hearing> hearing, int estimated) {

    /** One question. */
    public record Item(String name, String unit, PerceptionGap gap) {

        /** "+0.4 stages", where there are enough pairs. */
        public String mean() {
            return signed(gap.meanDifference()) + " " + unit;
        }

        /** "+0.1 to +0.7"; empty with too few account managers. */
        public String interval() {
            return gap.interval()
                    .map(interval -> signed(interval.low()) + " to " + signed(interval.high()))
                    .orElse("");
        }

        /** The finding in words that the base allows. */
        public String words() {
            if (gap.pairs() == 0) {
                return "Nobody has been heard from both sides.";
            }
            if (!gap.enough()) {
                return "Higher in " + gap.higher() + ", the same in " + gap.equal() + ", lower in " + gap.lower()
                        + "; with fewer than " + PerceptionGap.SMALLEST_BASE + " pairs nothing is concluded.";
            }
            return "We rate it higher in " + gap.higher() + " of " + gap.pairs() + ", lower in " + gap.lower() + ".";
        }

        public String agreement() {
            return Figures.percent(gap.exactAgreement());
        }

        private static String signed(double number) {
            String text = String.format(Locale.ROOT, "%.1f", Math.abs(number));
            return text.equals("0.0") ? "0" : (number < 0 ? "−" : "+") + text;
        }
    }

    /** One account seen from both sides, as stages counted from 0. */
    public record Pair(PlacedAccount account, int ours, int theirs) {

        public int apart() {
            return Math.abs(ours - theirs);
        }

        public String oursName() {
            return StageWords.of(Stage.values()[ours].code());
        }

        public String theirsName() {
            return StageWords.of(Stage.values()[theirs].code());
        }

        /** Where our dot stands, of a picture 400 wide. */
        public int oursX() {
            return 50 + 100 * ours;
        }

        public int theirsX() {
            return 50 + 100 * theirs;
        }
    }

    /** Accounts whose account manager said the same of having asked them, and in how many of them both sides agree. */
    public record Hearing(String says, int pairs, int agree) {

        public Optional<Double> share() {
            return Figures.share(agree, pairs);
        }
    }

    /** @param scores what contacts of an account gave in this wave, 0 to 10 */
    static GapTable of(Book book, List<EstimateFact> estimates, Map<UUID, List<Integer>> scores) {
        Map<UUID, PlacedAccount> accounts = book.byId();
        List<PerceptionGap.Pair> trust = new ArrayList<>();
        List<PerceptionGap.Pair> appetite = new ArrayList<>();
        List<PerceptionGap.Pair> recommend = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        int estimated = 0;
        for (EstimateFact ours : estimates) {
            PlacedAccount theirs = accounts.get(ours.accountId());
            if (theirs == null) {
                continue;
            }
            estimated++;
            if (ours.trust() != null && theirs.stage() != null) {
                Pair pair = new Pair(
                        theirs,
                        Stage.of(ours.trust()).ordinal(),
                        Stage.of(theirs.stage()).ordinal());
                pairs.add(pair);
                heard.add(ours.heard() == null ? "judgement" : ours.heard());
                trust.add(new PerceptionGap.Pair(pair.ours(), pair.theirs(), ours.managerId()));
            }
            if (ours.appetite() != null && theirs.appetite() != null) {
                appetite.add(new PerceptionGap.Pair(
                        Appetite.of(ours.appetite()).ordinal(),
                        Appetite.valueOf(theirs.appetite()).ordinal(),
                        ours.managerId()));
            }
            OptionalDouble score = scores.getOrDefault(ours.accountId(), List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .average();
            if (ours.recommend() != null && score.isPresent()) {
                recommend.add(new PerceptionGap.Pair(ours.recommend(), score.getAsDouble(), ours.managerId()));
            }
        }
        List<Hearing> hearing = Arrays.asList("recent", "earlier", "judgement").stream()
                .map(says -> hearing(says, heard, pairs))
                .filter(Objects::nonNull)
                .toList();
        List<Pair> widestFirst = pairs.stream()
                .sorted(Comparator.comparingInt(Pair::apart)
                        .reversed()
                        .thenComparing(pair -> pair.account().money(), Comparator.reverseOrder()))
                .toList();
        return new GapTable(
                List.of(
                        new Item("How close we are", "stages", PerceptionGap.of(trust)),
                        new Item("Whether they want more", "steps", PerceptionGap.of(appetite)),
                        new Item("Whether they would recommend us", "points of 10", PerceptionGap.of(recommend))),
                widestFirst,
                hearing,
                estimated);
    }

    /** The question of trust, which the headline is about. */
    public PerceptionGap trust() {
        return items.get(0).gap();
    }

    private static Hearing hearing(String says, List<String> heard, List<Pair> pairs) {
        int base = 0;
        int agree = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (heard.get(i).equals(says)) {
                base++;
                agree += pairs.get(i).apart() == 0 ? 1 : 0;
            }
        }
        String words =
                switch (says) {
                    case "recent" -> "had asked them in the last six months";
                    case "earlier" -> "had asked them longer ago";
                    default -> "judged without asking";
                };
        return base == 0 ? null : new Hearing(words, base, agree);
    }
}
