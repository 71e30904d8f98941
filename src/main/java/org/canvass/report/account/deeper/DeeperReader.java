package org.canvass.report.account.deeper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.canvass.account.Account;
import org.canvass.organization.SignedIn;
import org.canvass.placement.Placement;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;
import org.canvass.report.account.deeper.DeeperPart.Line;
import org.canvass.report.account.deeper.DeeperPart.Needed;
import org.canvass.report.account.deeper.DeeperPart.Question;
import org.canvass.report.deeper.CustomerWords;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.DepthWords;
import org.canvass.report.deeper.Depths;
import org.canvass.report.deeper.Told;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.deeper.PlanRule.Plan;
import org.canvass.wave.Wave;

/** Puts together what lies deeper at one account. */
@RequestScoped
public class DeeperReader {

    @Inject
    Depths depths;

    /**
     * The part of the account's page.
     *
     * @param named whether the reader may read what somebody wrote
     */
    public DeeperPart of(
            Account account, Placement placement, Wave wave, SegmentationModel model, boolean named, SignedIn me) {
        Depth depth = depths.of(placed(account, placement), wave, model);
        List<Question> questions = List.of(
                plan(depth, model, me),
                pool(depth, me),
                prospects(me),
                deciders(depth),
                needs(depth),
                importance(depth, named),
                early(depth, named));
        return new DeeperPart(
                questions,
                depth.words().needs().stream()
                        .map(Needed::new)
                        .sorted(Comparator.comparingInt((Needed need) -> need.rated()
                                        .need()
                                        .map(rated -> rated.gap())
                                        .orElse(-1))
                                .reversed())
                        .toList(),
                depth.words().scorecard().index().isPresent()
                        ? String.valueOf(
                                Math.round(depth.words().scorecard().index().getAsDouble()))
                        : null,
                by(depth.words(), "needImportance"),
                Signs.of(depth));
    }

    private static PlacedAccount placed(Account account, Placement p) {
        return new PlacedAccount(
                account.id,
                account.externalId,
                account.name,
                account.manager == null ? null : account.manager.name,
                p.x,
                p.y,
                p.segment,
                p.possible,
                Evidence.valueOf(p.evidence),
                p.stage,
                p.appetite,
                p.revenue,
                0,
                0);
    }

    private static Question plan(Depth depth, SegmentationModel model, SignedIn me) {
        String revenue = Figures.whole(depth.money().wallet().ours()) + " " + me.currency() + " in twelve months";
        List<Line> lines = depth.plan() == null
                ? List.of()
                : List.of(worked(
                        "Plan",
                        depth.plan() == Plan.OWN
                                ? "A plan of their own: " + revenue + " is worth one."
                                : "The plan of their segment"
                                        + (depth.placed().segment() == null
                                                ? ""
                                                : ", "
                                                        + model.segment(depth.placed()
                                                                        .segment())
                                                                .name()
                                                                .in("en"))
                                        + ": " + revenue + " does not ask for one of its own."));
        return new Question(
                1,
                "A plan of their own, or the segment's?",
                lines,
                depth.money().wallet().ours() == null
                        ? "Their revenue is not known."
                        : "Nobody has decided yet from which revenue a plan of its own pays.");
    }

    private static Question pool(Depth depth, SignedIn me) {
        var money = depth.money();
        var wallet = money.wallet();
        List<Line> lines = new ArrayList<>();
        String check = money.check();
        if (wallet.share().isPresent()) {
            String share = DepthWords.percent(wallet.share()) + " of " + amount(wallet.spend(), me) + " a year"
                    + (check.isEmpty()
                            ? ""
                            : ". Check spend: " + check.toLowerCase().substring(0, 1) + check.substring(1));
            lines.add(told("Share of wallet", share, money.spends().get(0)));
        }
        money.spends().stream()
                .skip(1)
                .forEach(other -> lines.add(told("Beside it", amount(other.value(), me) + " a year", other)));
        if (!money.ceilings().isEmpty()) {
            Told<BigDecimal> ceiling = money.ceilings().get(0);
            lines.add(told("At most to one supplier", DepthWords.percent(ceiling.value()), ceiling));
        }
        wallet.upside()
                .ifPresent(upside -> lines.add(worked(
                        "Upside",
                        wallet.overCeiling()
                                ? "None: they already give us more than the most they would give one supplier."
                                : amount(upside, me) + " a year more would fit.")));
        if (wallet.upside().isEmpty()) {
            wallet.elsewhere()
                    .ifPresent(rest -> lines.add(worked(
                            "Upside",
                            "Not known; at the very most the " + amount(rest, me) + " they spend elsewhere.")));
        }
        money.profit()
                .share()
                .ifPresent(share -> lines.add(worked(
                        "Share of profit",
                        Figures.percent(java.util.Optional.of(share.doubleValue())) + " of "
                                + amount(money.profit().spend(), me) + " that all vendors earn with them")));
        return new Question(
                2, "How much could there be?", lines, check + " The relationship survey asks for our share.");
    }

    private static Question prospects(SignedIn me) {
        return new Question(
                3,
                "Who is not a " + me.accountWord().one() + " yet?",
                List.of(worked(
                        "Prospects",
                        "A question to the market rather than to this "
                                + me.accountWord().one() + "; prospects are ranked in a report of their own.")),
                "");
    }

    private static Question deciders(Depth depth) {
        CustomerWords words = depth.words();
        List<Line> lines = new ArrayList<>();
        depth.deciders()
                .coverage()
                .ifPresent(share -> lines.add(worked(
                        "Heard",
                        Math.round(100 * share) + "% of the weight of those we know there"
                                + (depth.deciders().deciderUnknown()
                                        ? "; nobody who decides is known"
                                        : depth.deciders().deciderSilent()
                                                ? "; whoever decides has not been heard"
                                                : ""))));
        chosen(lines, "They choose", words, "process");
        chosen(lines, "Also has a say", words, "whoElse");
        return new Question(4, "Who decides, and how?", lines, "Nobody is known there.");
    }

    private static Question needs(Depth depth) {
        List<Line> lines =
                depth.words().needs().isEmpty() ? List.of() : List.of(new Line("Needs", "rated", null, null, false));
        return new Question(
                5, "What do they need, and how well do we do?", lines, "Not asked yet; the relationship survey does.");
    }

    private static Question importance(Depth depth, boolean named) {
        CustomerWords words = depth.words();
        List<Line> lines = new ArrayList<>();
        level(lines, "We matter to their results", words.level("importance"));
        chosen(lines, "Their market", words, "market");
        written(lines, "Growth from", words, "growth", named);
        written(lines, "Will need", words, "futureNeed", named);
        return new Question(
                6,
                "How important are we, and where do they go?",
                lines,
                "Not asked yet; the relationship survey does.");
    }

    private static Question early(Depth depth, boolean named) {
        CustomerWords words = depth.words();
        List<Line> lines = new ArrayList<>();
        level(lines, "They bring us in early", words.level("involvedEarly"));
        written(lines, "Could do it too", words, "competitor", named);
        if (words.written("competitor").isEmpty() && words.chosen("competitor").contains("nobody")) {
            lines.add(new Line("Could do it too", "nobody, they say", by(words, "competitor"), "asked", false));
        }
        Told<Integer> beside = words.level("comparison");
        if (beside != null) {
            lines.add(told(
                    "Beside those we are",
                    beside.value() > 3 ? "better" : beside.value() == 3 ? "the same" : "worse",
                    beside));
        }
        return new Question(
                7,
                "Do they bring us in early, and who else could do it?",
                lines,
                "Not asked yet; the relationship survey does.");
    }

    private static void level(List<Line> lines, String label, Told<Integer> level) {
        if (level != null) {
            lines.add(told(label, level.value() + " of 5", level));
        }
    }

    private static void chosen(List<Line> lines, String label, CustomerWords words, String name) {
        List<String> codes = words.chosen(name);
        if (!codes.isEmpty()) {
            String text = String.join(", ", codes.stream().map(DepthWords::said).toList());
            lines.add(new Line(label, text, by(words, name), "asked", false));
        }
    }

    /** What somebody wrote is for those who look after the account. */
    private static void written(List<Line> lines, String label, CustomerWords words, String name, boolean named) {
        if (!named) {
            return;
        }
        words.written(name).forEach(text -> lines.add(new Line(label, text, by(words, name), "asked", true)));
    }

    private static String by(CustomerWords words, String name) {
        return "said by them on " + org.canvass.report.Days.of(words.day(name));
    }

    private static Line told(String label, String text, Told<?> told) {
        return new Line(label, text, told.source(), told.mark(), false);
    }

    private static Line worked(String label, String text) {
        return new Line(label, text, null, null, false);
    }

    private static String amount(BigDecimal amount, SignedIn me) {
        return Figures.whole(amount) + " " + me.currency();
    }
}
