package org.canvass.placement.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.canvass.segmentation.Inputs;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Input.Kind;
import org.canvass.segmentation.model.Terciles;

/**
 * Places accounts by another model from what was stored of them. Equal levels are placed once, so that a hundred
 * thousand accounts cost no more than the few thousand ways their inputs can be. Not for several threads.
 */
final class Trial {

    private final SegmentationModel model;
    private final List<From> froms = new ArrayList<>();
    private final Map<String, Terciles> cuts;
    private final Map<Long, Integer> known = new HashMap<>();

    /**
     * Where a draft's input is read from.
     *
     * @param stored the key it was stored under; null where the placements do not hold it
     * @param sameThirds whether the stored level is the frozen tercile
     */
    private record From(Input input, String stored, boolean sameThirds) {}

    /** One stored input. */
    record Stored(int level, String raw) {}

    /**
     * @param base the model of the placements
     * @param cuts cut-points of tercile inputs that the placements do not hold, by the draft's key
     */
    Trial(SegmentationModel base, SegmentationModel draft, Map<String, Terciles> cuts) {
        this.model = draft;
        this.cuts = cuts;
        for (Input input : draft.inputs()) {
            Input was = storedAs(base, input);
            froms.add(new From(
                    input,
                    was == null ? null : was.key(),
                    was != null && was.kind() == Kind.TERCILE && input.kind() == Kind.TERCILE));
        }
    }

    /** The input of the base that holds the same raw value; null where none does. */
    static Input storedAs(SegmentationModel base, Input wanted) {
        List<Input> same = base.inputs().stream()
                .filter(one -> one.source() == wanted.source() && one.field().equals(wanted.field()))
                .toList();
        return same.stream()
                .filter(one -> one.key().equals(wanted.key()))
                .findFirst()
                .orElse(same.isEmpty() ? null : same.get(0));
    }

    /**
     * The segment of an account; 0 where it is in none.
     *
     * @param stored its inputs by key, as the wave placed it
     * @param beside figures the placements do not hold, by field
     */
    int segment(Map<String, Stored> stored, boolean isNew, Map<String, BigDecimal> beside) {
        int[] levels = new int[froms.size()];
        long code = isNew ? 1 : 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(froms.get(i), stored, beside);
            code = code * 6 + levels[i];
        }
        return known.computeIfAbsent(code, way -> place(levels, isNew));
    }

    private int place(int[] levels, boolean isNew) {
        Inputs inputs = Inputs.none().asNew(isNew);
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] > 0) {
                inputs = inputs.with(froms.get(i).input().key(), levels[i]);
            }
        }
        return model.place(inputs).segment().orElse(0);
    }

    /** The level by the draft; 0 where unknown. */
    private int level(From from, Map<String, Stored> stored, Map<String, BigDecimal> beside) {
        Input input = from.input();
        Stored value = from.stored() == null ? null : stored.get(from.stored());
        if (from.sameThirds()) {
            return value == null ? 0 : value.level();
        }
        String raw = value == null ? null : value.raw();
        if (input.kind() == Kind.MAP) {
            return raw == null ? 0 : mapped(input, raw);
        }
        BigDecimal number = raw != null ? new BigDecimal(raw) : beside.get(input.field());
        return number == null ? 0 : input.level(number, cuts.get(input.key())).orElse(0);
    }

    private static int mapped(Input input, String raw) {
        Integer level = input.maps().get(input.map()).get(raw.toLowerCase(Locale.ROOT));
        OptionalInt found = level == null ? OptionalInt.empty() : OptionalInt.of(level);
        return found.orElse(0);
    }
}
