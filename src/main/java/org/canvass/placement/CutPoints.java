package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.FigureSums;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Terciles;
import org.canvass.wave.Wave;

/**
 * The cut-points of the terciles, frozen with the base wave, so that nobody moves because others did. Where nothing was
 * known at its launch they are frozen by the first wave that finds figures, while it is open.
 */
@ApplicationScoped
class CutPoints {

    @Inject
    PlacementSql sql;

    @Inject
    FigureSums figures;

    /** Freezes what is not frozen yet from the figures known on the day; those frozen before stay. */
    Map<String, Terciles> freeze(Wave wave, SegmentationModel model, LocalDate asOf, Instant at) {
        Map<String, Terciles> frozen = sql.cuts(wave.organizationId, model);
        List<Input> open = model.inputs().stream()
                .filter(input -> input.kind() == Input.Kind.TERCILE && !frozen.containsKey(input.key()))
                .toList();
        if (open.isEmpty() || wave.closedAt != null) {
            return frozen;
        }
        Map<UUID, AccountFigures> known = new HashMap<>(figures.all(wave.organizationId, asOf));
        Account.prospects().forEach(known::remove);
        open.forEach(input -> freeze(wave, model.key(), input, known.values(), at));
        return sql.cuts(wave.organizationId, model);
    }

    private void freeze(Wave wave, String model, Input input, Collection<AccountFigures> known, Instant at) {
        List<BigDecimal> values = known.stream()
                .map(figures -> amount(figures, input.field()))
                .filter(Objects::nonNull)
                .toList();
        if (!values.isEmpty()) {
            UUID base = wave.id;
            sql.freezeCut(wave.organizationId, model, input, base, Terciles.freeze(values), values.size(), at);
        }
    }

    private static BigDecimal amount(AccountFigures known, String field) {
        FigureSum sum =
                switch (field) {
                    case "revenue" -> known.revenue();
                    case "profit" -> known.profit();
                    case "potential" -> known.potential();
                    case "engagement" -> known.engagement();
                    default ->
                        throw new IllegalArgumentException("No figure '" + field + "' can be parted into thirds.");
                };
        return sum == null ? null : sum.amount();
    }
}
