package org.canvass.report.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.canvass.report.StageWords;
import org.canvass.response.trust.TrustReading;
import org.canvass.statistics.agreement.WithinGroup;
import org.canvass.survey.trust.Statement;
import org.canvass.survey.trust.TrustScale;

/**
 * An account whose contacts do not say the same: by the statements they stand two stages apart or more, or they agree
 * less than {@link #AGREEMENT} on the statements all of them answered.
 *
 * @param contacts how many of it answered with care
 * @param agreement rwg(j), 0 to 1; empty where no statement was answered by all
 * @param lowest the lowest stage by the statements, in words; null where nobody has one
 */
public record MixedAnswers(
        UUID accountId, String account, int contacts, OptionalDouble agreement, String lowest, String highest) {
    /** The usual bar for answers of a group to be taken as one. */
    static final double AGREEMENT = 0.7;

    private static final int FEWEST = 2;
    private static final int APART = 2;
    private static final int OPTIONS = 5;

    /** Of one account's readings without careless ones; null where its contacts agree, or only one was heard. */
    static MixedAnswers of(UUID id, String name, List<TrustReading> readings) {
        if (readings.size() < FEWEST) {
            return null;
        }
        List<Integer> stages = readings.stream()
                .flatMap(reading -> reading.scale().stage().stream())
                .map(TrustScale.STAGES::indexOf)
                .sorted(Comparator.naturalOrder())
                .toList();
        OptionalDouble agreement = agreement(readings);
        boolean apart = !stages.isEmpty() && stages.get(stages.size() - 1) - stages.get(0) >= APART;
        if (!apart && (agreement.isEmpty() || agreement.getAsDouble() >= AGREEMENT)) {
            return null;
        }
        return new MixedAnswers(
                id,
                name,
                readings.size(),
                agreement,
                stages.isEmpty() ? null : word(stages.get(0)),
                stages.isEmpty() ? null : word(stages.get(stages.size() - 1)));
    }

    /** ".62"; a dash where it cannot be told. */
    public String agreementText() {
        return agreement.isEmpty() ? "–" : String.format(java.util.Locale.ENGLISH, "%.2f", agreement.getAsDouble());
    }

    /** "Everyday to Knowledge Based". */
    public String range() {
        return lowest == null ? "–" : lowest.equals(highest) ? lowest : lowest + " to " + highest;
    }

    private static String word(int stage) {
        return StageWords.of(TrustScale.STAGES.get(stage));
    }

    private static OptionalDouble agreement(List<TrustReading> readings) {
        int statements = readings.get(0).statements().size();
        List<Integer> common = IntStream.range(0, statements)
                .filter(i ->
                        readings.stream().allMatch(r -> scored(r.statements().get(i))))
                .boxed()
                .toList();
        if (common.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<double[]> rows = new ArrayList<>();
        for (TrustReading reading : readings) {
            rows.add(common.stream()
                    .mapToDouble(i -> reading.statements().get(i).score())
                    .toArray());
        }
        return WithinGroup.items(OPTIONS, rows.toArray(double[][]::new));
    }

    private static boolean scored(Statement statement) {
        return !statement.check() && statement.score() != null;
    }
}
