package org.canvass.report.model;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.Account;
import org.canvass.organization.Visitor;
import org.canvass.placement.Models;
import org.canvass.placement.lab.Outcome;
import org.canvass.placement.lab.Previews;
import org.canvass.placement.model.ModelDraft;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.InvalidModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.wave.Wave;

/** Puts the page of a draft together. */
@RequestScoped
class DraftPages {

    private static final int AT_ONCE = 1_000;

    @Inject
    Models models;

    @Inject
    Previews previews;

    @Inject
    Visitor visitor;

    /**
     * @param waveId the wave to try it against; null for the newest one
     * @param refused what was wrong with what was just sent; null where nothing was
     */
    DraftPage open(ModelDraft draft, UUID waveId, String refused) {
        List<Wave> waves = Wave.launched();
        Wave wave = wave(waves, waveId);
        SegmentationModel base = models.of(draft.baseKey, draft.baseVersion);
        SegmentationModel model = null;
        List<String> problems = List.of();
        try {
            model = SegmentationModels.parse("line", draft.yaml);
        } catch (InvalidModel wrong) {
            problems = wrong.problems();
        }
        return new DraftPage(
                visitor.getMe(),
                draft,
                base,
                model,
                model == null ? null : DraftForm.of(model),
                problems,
                refused,
                waves,
                wave,
                wave == null || model == null ? null : tried(draft, wave, model));
    }

    String path(UUID id, UUID wave) {
        return "/models/drafts/" + id + (wave == null ? "" : "?wave=" + wave);
    }

    /** The accounts that move. */
    Map<UUID, Account> accounts(List<Outcome.Mover> movers) {
        Map<UUID, Account> accounts = new HashMap<>();
        for (int from = 0; from < movers.size(); from += AT_ONCE) {
            List<UUID> some = movers.subList(from, Math.min(movers.size(), from + AT_ONCE)).stream()
                    .map(Outcome.Mover::account)
                    .toList();
            Account.<Account>list("id in ?1", some).forEach(account -> accounts.put(account.id, account));
        }
        return accounts;
    }

    private DraftPage.Tried tried(ModelDraft draft, Wave wave, SegmentationModel model) {
        Previews.Preview preview = previews.of(wave, draft.baseKey, draft.yaml, model);
        Outcome outcome = preview.outcome();
        DraftPage.Tried bare = new DraftPage.Tried(
                models.of(wave, draft.baseKey),
                model,
                preview.total(),
                preview.done(),
                outcome,
                Map.of(),
                visitor.getMe().currency());
        if (outcome == null) {
            return bare;
        }
        Map<UUID, String> names = accounts(bare.shown()).values().stream()
                .collect(Collectors.toMap(account -> account.id, account -> account.name));
        return new DraftPage.Tried(bare.base(), model, bare.total(), bare.done(), outcome, names, bare.currency());
    }

    private static Wave wave(List<Wave> waves, UUID wanted) {
        if (wanted == null) {
            return waves.isEmpty() ? null : waves.get(0);
        }
        return waves.stream()
                .filter(one -> one.id.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no launched wave with this id."));
    }
}
