package org.canvass.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.canvass.segmentation.model.Alert;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Tray;

/**
 * Every way the unknown inputs of an account could turn out. An account is placed when all ways lead to one segment.
 * The ways are numbered so that each unknown input is a digit: the way {@code w} gives input {@code i} the level
 * {@code w / stride(i) % levels(i) + 1}.
 */
final class Completions {
    private final SegmentationModel model;
    private final Inputs inputs;
    private final List<Input> unknown;
    private final int[] segments;
    private final SortedSet<Integer> columns = new TreeSet<>();
    private final SortedSet<Integer> rows = new TreeSet<>();

    Completions(SegmentationModel model, Inputs inputs) {
        this.model = model;
        this.inputs = inputs;
        this.unknown = model.inputs().stream()
                .filter(input -> !inputs.knows(input.key()) && model.places(input.key()))
                .toList();
        this.segments = new int[stride(unknown.size())];
        Map<String, Integer> levels = new HashMap<>(inputs.levels());
        for (int way = 0; way < segments.length; way++) {
            for (int i = 0; i < unknown.size(); i++) {
                levels.put(unknown.get(i).key(), level(way, i));
            }
            int column = model.x().band(levels::get, inputs.isNew());
            int row = model.y().band(levels::get, inputs.isNew());
            columns.add(column);
            rows.add(row);
            segments[way] = model.segmentAt(column, row);
        }
    }

    Placing placing() {
        SortedSet<Integer> possible = new TreeSet<>();
        for (int segment : segments) {
            possible.add(segment);
        }
        OptionalInt segment = possible.size() == 1 ? OptionalInt.of(possible.first()) : OptionalInt.empty();
        return new Placing(
                inputs,
                certain(columns, model.x()),
                certain(rows, model.y()),
                segment,
                possible,
                immaterial(),
                segment.isPresent() ? Optional.empty() : question(),
                segment.isPresent() ? Optional.empty() : tray(),
                alerts(),
                segment.isPresent() ? untypical(segment.getAsInt()) : Set.of());
    }

    private static Optional<Band> certain(SortedSet<Integer> bands, Axis axis) {
        return bands.size() == 1 ? Optional.of(axis.bands().get(bands.first() - 1)) : Optional.empty();
    }

    /** Unknown inputs that change the segment in no way, whatever the others turn out to be. */
    private Set<String> immaterial() {
        Set<String> keys = new LinkedHashSet<>();
        model.inputs().stream()
                .map(Input::key)
                .filter(key -> !inputs.knows(key) && !model.places(key))
                .forEach(keys::add);
        for (int i = 0; i < unknown.size(); i++) {
            if (!matters(i)) {
                keys.add(unknown.get(i).key());
            }
        }
        return keys;
    }

    private boolean matters(int i) {
        for (int way = 0; way < segments.length; way++) {
            int withLowest = way - (level(way, i) - 1) * stride(i);
            if (segments[way] != segments[withLowest]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The input that would settle most: whose answers most often leave one segment; then whose answers leave the fewest
     * segments; then one the customer can be asked rather than looked up; then the model's order.
     */
    private Optional<String> question() {
        record Worth(Input input, long settled, int left) {}
        List<Worth> worths = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            if (matters(i)) {
                List<Integer> left = segmentsLeftAfterEachAnswer(i);
                long settled = left.stream().filter(count -> count == 1).count();
                int sum = left.stream().mapToInt(Integer::intValue).sum();
                worths.add(new Worth(unknown.get(i), settled, sum));
            }
        }
        return worths.stream()
                .min(Comparator.comparingLong(Worth::settled)
                        .reversed()
                        .thenComparingInt(Worth::left)
                        .thenComparing(worth -> !worth.input().isAnswer()))
                .map(worth -> worth.input().key());
    }

    private List<Integer> segmentsLeftAfterEachAnswer(int i) {
        List<Set<Integer>> left = new ArrayList<>();
        unknown.get(i).levels().forEach(level -> left.add(new HashSet<>()));
        for (int way = 0; way < segments.length; way++) {
            left.get(level(way, i) - 1).add(segments[way]);
        }
        return left.stream().map(Set::size).toList();
    }

    /** The first tray of the model whose input is unknown and matters. */
    private Optional<String> tray() {
        Set<String> mattering = new HashSet<>();
        for (int i = 0; i < unknown.size(); i++) {
            if (matters(i)) {
                mattering.add(unknown.get(i).key());
            }
        }
        return model.trays().stream()
                .filter(tray -> mattering.contains(tray.input()))
                .map(Tray::key)
                .findFirst();
    }

    private Set<String> alerts() {
        Set<String> keys = new LinkedHashSet<>();
        for (Alert alert : model.alerts()) {
            if (alert.isRaised(inputs::level, inputs::number)) {
                keys.add(alert.key());
            }
        }
        return keys;
    }

    private Set<String> untypical(int segment) {
        Set<String> keys = new LinkedHashSet<>();
        model.segment(segment).typical().forEach((input, codes) -> inputs.code(input)
                .filter(code -> !codes.contains(code))
                .ifPresent(code -> keys.add(input)));
        return keys;
    }

    private int level(int way, int i) {
        return way / stride(i) % unknown.get(i).levels().size() + 1;
    }

    /** How many ways the inputs before the i-th have among them. */
    private int stride(int i) {
        int stride = 1;
        for (int k = 0; k < i; k++) {
            stride *= unknown.get(k).levels().size();
        }
        return stride;
    }
}
