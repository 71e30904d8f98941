package org.canvass.report.account.deeper;

import java.util.ArrayList;
import java.util.List;
import org.canvass.account.FactKind;
import org.canvass.account.facts.Profile;
import org.canvass.report.Days;
import org.canvass.report.account.deeper.DeeperPart.Sign;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.DepthWords;

/** The signs of trust that stand in figures rather than in answers; a dash is unknown. */
final class Signs {

    private static final int DAYS_A_YEAR = 365;

    private Signs() {}

    static List<Sign> of(Depth depth) {
        Profile profile = depth.profile();
        List<Sign> signs = new ArrayList<>();
        signs.add(new Sign(
                "with us",
                DepthWords.tenure(depth.monthsWithUs()),
                depth.since() == null ? "" : "since " + Days.of(depth.since())));
        signs.add(new Sign(
                "touches in twelve months",
                depth.touches() == null ? "–" : depth.touches().toString(),
                often(depth.touches())));
        Integer untouched = depth.daysUntouched();
        signs.add(new Sign(
                "since the last contact",
                untouched == null ? "–" : untouched + (untouched == 1 ? " day" : " days"),
                profile.lastContact() == null ? "" : Days.of(profile.lastContact())));
        signs.add(new Sign(
                "of what they have is in use",
                DepthWords.percent(profile.number(FactKind.ADOPTION)),
                asOf(profile, FactKind.ADOPTION)));
        signs.add(new Sign(
                "problems open",
                count(profile, FactKind.PROBLEMS_OPEN),
                profile.of(FactKind.PROBLEMS_CLOSED) == null
                        ? asOf(profile, FactKind.PROBLEMS_OPEN)
                        : count(profile, FactKind.PROBLEMS_CLOSED) + " solved in twelve months"));
        signs.add(new Sign(
                "service",
                depth.tier() == null ? "–" : DepthWords.tier(depth.tier()),
                depth.target() == null ? "" : "their segment should get " + DepthWords.tier(depth.target())));
        signs.add(new Sign(
                "joint plan",
                profile.jointPlan() == null ? "–" : profile.jointPlan() ? "yes" : "not yet",
                asOf(profile, FactKind.JOINT_PLAN)));
        return signs;
    }

    private static String often(Integer touches) {
        if (touches == null || touches == 0) {
            return "";
        }
        long days = Math.round((double) DAYS_A_YEAR / touches);
        return days <= 1 ? "one a day" : "one every " + days + " days";
    }

    private static String count(Profile profile, FactKind kind) {
        Integer count = profile.count(kind);
        return count == null ? "–" : count.toString();
    }

    private static String asOf(Profile profile, FactKind kind) {
        Profile.Value value = profile.of(kind);
        return value == null ? "" : "as of " + Days.of(value.asOf());
    }
}
