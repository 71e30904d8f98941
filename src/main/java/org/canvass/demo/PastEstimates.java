package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.demo.panel.Chance;
import org.canvass.demo.panel.Opinion;
import org.canvass.demo.panel.Panel;
import org.canvass.organization.Transactions;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffLaunch;
import org.canvass.staff.StaffTokens;
import org.canvass.staff.StaffWave;
import org.canvass.staff.page.Estimating;
import org.canvass.staff.page.Estimating.Opened;
import org.canvass.wave.Wave;

/** Account managers who estimate beside a wave: half a point too high, and not all of them finish. */
@ApplicationScoped
class PastEstimates {
    private static final double ROSY = 0.5;

    @Inject
    StaffLaunch launch;

    @Inject
    StaffTokens tokens;

    @Inject
    Estimating estimating;

    /** Asks them, before the wave's first answer. */
    void ask(UUID waveId, int wave, Panel panel, UUID by, Instant at) {
        Transactions.retried(() -> {
            Wave beside = Wave.byId(waveId);
            launch.launch(new StaffWave.Plan("Voice of Staff, " + beside.name, beside, beside.closesOn), by, at);
        });
    }

    /** They estimate on the first afternoon. */
    void give(UUID waveId, int wave, Panel panel, Instant launchedAt) {
        Instant at = launchedAt.plus(Duration.ofMinutes(30));
        List<String> links = Transactions.retried(() -> StaffAsk.of(StaffWave.beside(waveId).id).stream()
                .map(ask -> tokens.of(ask.id, ask.generation))
                .toList());
        for (String token : links) {
            Opened opened = estimating.open(token, at).orElseThrow();
            opened.accounts().forEach(account -> estimate(token, account, wave, panel, at));
            // The first by name are diligent; the last two never press the button.
            if (links.indexOf(token) < links.size() - 2) {
                estimating.finish(token, at.plus(Duration.ofHours(1)));
            }
        }
    }

    private void estimate(String token, Account account, int wave, Panel panel, Instant at) {
        Chance chance = Chance.of("estimate", account.externalId, wave);
        if (chance.happens(0.1)) {
            return;
        }
        if (chance.happens(0.06)) {
            estimating.pass(token, account.id, at);
            return;
        }
        Opinion truth = panel.truth(account.externalId, wave);
        Opinion seen = new Opinion(
                truth.trust() + ROSY + chance.normal(0.5),
                truth.wants() + ROSY + chance.normal(0.6),
                truth.recommend() + 2 * ROSY + chance.normal(1));
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("V1", List.of(seen.stage().code()));
        fields.put("V2", List.of(wish(seen)));
        fields.put("V4", List.of(String.valueOf(seen.score())));
        fields.put("V6", List.of(chance.one(List.of("recent", "earlier", "judgement", "judgement"))));
        Estimating.Outcome outcome = estimating.estimate(token, account.id, fields, at);
        if (!(outcome instanceof Estimating.Kept)) {
            throw new IllegalStateException("The demo's estimate of " + account.name + " was not kept: " + outcome);
        }
    }

    private static String wish(Opinion seen) {
        return switch (seen.appetite()) {
            case NO -> seen.wantsLess() ? "less" : "same";
            case MAYBE -> "maybe";
            case YES -> "yes";
        };
    }
}
