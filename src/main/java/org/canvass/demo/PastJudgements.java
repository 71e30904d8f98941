package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.action.Action;
import org.canvass.demo.panel.Chance;
import org.canvass.organization.Member;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.placement.Models;
import org.canvass.placement.Placement;
import org.canvass.placement.judgement.Opinion;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.placement.judgement.Target;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;

/** What the people of the demo made of their placements: agreement, other segments, targets, and what they do. */
@ApplicationScoped
class PastJudgements {
    private static final List<String> DISPUTES = List.of(
            "They answered in the week of the late delivery. Ask again before we change anything.",
            "One buyer speaks for a group of four shops; the other three were not asked.");
    private static final List<String> PLANS = List.of(
            "Walk through the last year's deliveries with them",
            "Show them the new confections before the season",
            "Ask who decides after the merger",
            "Agree on three targets for the spring",
            "Invite their cook to the tasting",
            "Send the delivery figures every month",
            "Plan the Christmas range together",
            "Find out why the manager was silent");

    @Inject
    Models models;

    private record Scene(
            List<Placement> now, Map<UUID, Placement> before, Map<UUID, Account> accounts, SegmentationModel model) {}

    /** Makes them as of the day; the waves before must be closed. */
    void make(UUID consultant, LocalDate today, Instant now) {
        Transactions.retried(() -> {
            Scene scene = scene();
            UUID nancy = Member.byName().stream()
                    .filter(member -> member.role == Role.ACCOUNT_MANAGER)
                    .findFirst()
                    .orElseThrow()
                    .id;
            overrides(scene, consultant, nancy, today, now);
            opinions(scene, consultant, nancy, now);
            targets(scene, consultant, now);
            actions(scene, consultant, nancy, today, now);
        });
    }

    private Scene scene() {
        List<Wave> waves = Wave.launched();
        Map<UUID, Account> accounts = new HashMap<>();
        Account.byName().forEach(account -> accounts.put(account.id, account));
        Map<UUID, Placement> before = new HashMap<>();
        placed(waves.get(1)).forEach(placement -> before.put(placement.accountId, placement));
        return new Scene(placed(waves.get(0)), before, accounts, models.of(waves.get(0)));
    }

    private static List<Placement> placed(Wave wave) {
        return Placement.list(
                "waveId = ?1 and modelKey = ?2 and segment is not null order by revenue desc, accountId",
                wave.id,
                wave.modelKey);
    }

    private static boolean isNancys(Scene scene, Placement placement, UUID nancy) {
        Account account = scene.accounts.get(placement.accountId);
        return account.manager != null && nancy.equals(account.manager.memberId);
    }

    private static void overrides(Scene scene, UUID consultant, UUID nancy, LocalDate today, Instant now) {
        Placement others = scene.now.stream()
                .filter(one -> !isNancys(scene, one, nancy))
                .findFirst()
                .orElseThrow();
        set(
                others,
                other(others),
                "They are being bought by a chain; the buyer we know is leaving.",
                consultant,
                today.plusDays(75),
                today,
                now);
        Placement hers = scene.now.stream()
                .filter(one -> isNancys(scene, one, nancy))
                .skip(2)
                .findFirst()
                .orElseThrow();
        Instant earlier = now.minus(Duration.ofDays(120));
        LocalDate then = today.minusDays(120);
        set(
                hers,
                other(hers),
                "They promised us the whole range for the new shop.",
                nancy,
                then.plusDays(30),
                then,
                earlier);
        set(
                hers,
                other(hers),
                "The new shop opens in spring; the order is signed.",
                nancy,
                today.plusDays(5),
                today,
                now);
    }

    private static void set(
            Placement placed, int segment, String reason, UUID by, LocalDate until, LocalDate today, Instant now) {
        SegmentOverride.set(
                placed.accountId,
                placed.modelKey,
                placed.segment,
                true,
                new SegmentOverride.Wish(segment, reason, until),
                by,
                today,
                now);
    }

    private static int other(Placement placed) {
        return placed.segment == 6 ? 4 : 6;
    }

    private static void opinions(Scene scene, UUID consultant, UUID nancy, Instant now) {
        int disputes = 0;
        for (Placement one : scene.now) {
            Chance chance = Chance.of("opinion", scene.accounts.get(one.accountId).externalId);
            boolean hers = isNancys(scene, one, nancy);
            if (!chance.happens(hers ? 0.75 : 0.4) || SegmentOverride.count("accountId", one.accountId) > 0) {
                continue;
            }
            boolean disputed = hers && disputes < DISPUTES.size() && chance.happens(0.25);
            Opinion.give(
                    one,
                    !disputed,
                    disputed ? DISPUTES.get(disputes++) : null,
                    hers ? nancy : consultant,
                    now.minus(Duration.ofDays(30 + chance.below(60))));
        }
    }

    private static void targets(Scene scene, UUID consultant, Instant now) {
        Target.ofSegment(1, scene.model, 1, consultant, now.minus(Duration.ofDays(90)));
        scene.now.stream()
                .filter(one -> one.segment == 3)
                .limit(2)
                .forEach(one ->
                        Target.ofAccount(one.accountId, scene.model, 5, consultant, now.minus(Duration.ofDays(60))));
    }

    /** Some were planned before the last wave, so that what moved since can be seen. */
    private static void actions(Scene scene, UUID consultant, UUID nancy, LocalDate today, Instant now) {
        List<Placement> some = scene.now.stream().limit(PLANS.size() + 4L).toList();
        for (int i = 0; i < some.size(); i++) {
            Placement one = some.get(i);
            boolean old = i % 2 == 0;
            int daysAgo = old ? 240 - 5 * i : 25 - 2 * i;
            UUID owner = isNancys(scene, one, nancy) ? nancy : consultant;
            LocalDate day = today.minusDays(daysAgo);
            Instant at = now.minus(Duration.ofDays(daysAgo));
            Action action = Action.plan(
                    one.accountId,
                    new Action.Plan(
                            PLANS.get(i % PLANS.size()),
                            i % 3 == 0 ? "As agreed after the last wave." : null,
                            owner,
                            old && i != 6 ? day.plusDays(30) : today.plusDays(4L * i - 12)),
                    old ? scene.before.get(one.accountId) : one,
                    owner,
                    day,
                    at);
            if (old && i != 6 || i == 3) {
                action.done(owner, old ? at.plus(Duration.ofDays(26)) : now.minus(Duration.ofDays(1)));
            }
        }
    }
}
