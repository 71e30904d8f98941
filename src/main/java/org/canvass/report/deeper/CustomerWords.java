package org.canvass.report.deeper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.response.NamedFact;
import org.canvass.segmentation.deeper.ContactNumbers;
import org.canvass.segmentation.deeper.Need;
import org.canvass.segmentation.deeper.Scorecard;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;
import org.canvass.survey.question.Option;

/**
 * What an account's contacts said when asked deeper, merged as their other answers are: by the weighted lower median.
 *
 * @param facts each contact's latest to each question, from the wave or carried into it
 * @param waveId the wave
 */
public record CustomerWords(List<NamedFact> facts, UUID waveId, Weights weights, ZoneId zone) {

    private static final String CANNOT_SAY = "cannot-say";

    /** A need with how much it matters and how well we meet it; the latter is null where nobody could say. */
    public record RatedNeed(String about, int importance, Integer performance) {

        /** Complete enough for the scorecard. */
        public Optional<Need> need() {
            return performance == null ? Optional.empty() : Optional.of(new Need(importance, performance));
        }
    }

    /** A number the customer gave; null where nobody did. */
    public Told<BigDecimal> number(String name) {
        List<NamedFact> said =
                of(name).stream().filter(one -> one.value() != null).toList();
        return merged(said)
                .map(number -> new Told<>(number, From.CUSTOMER, day(said)))
                .orElse(null);
    }

    /** As {@link #number}, of a scale of whole numbers. */
    public Told<Integer> level(String name) {
        Told<BigDecimal> number = number(name);
        return number == null ? null : new Told<>(number.value().intValue(), number.from(), number.day());
    }

    /** What the options chosen mean, each once, the latest first; empty where nobody chose. */
    public List<String> chosen(String name) {
        return of(name).stream()
                .sorted(Comparator.comparing(NamedFact::at).reversed())
                .flatMap(one -> one.means() == null ? one.codes().stream() : List.of(one.means()).stream())
                .distinct()
                .toList();
    }

    /** What was written, the latest first. */
    public List<String> written(String name) {
        return of(name).stream()
                .sorted(Comparator.comparing(NamedFact::at).reversed())
                .map(NamedFact::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The latest day anybody answered this; null where nobody did. */
    public LocalDate day(String name) {
        return day(of(name));
    }

    /** Products they asked to hear about. */
    public Set<UUID> ticked() {
        return of("interest").stream()
                .flatMap(one -> one.codes().stream())
                .map(Option::productOf)
                .flatMap(Optional::stream)
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The needs they rated, in the order of the survey's words for them. */
    public List<RatedNeed> needs() {
        TreeMap<String, List<NamedFact>> performances = byAbout("needPerformance");
        List<RatedNeed> needs = new ArrayList<>();
        byAbout("needImportance").forEach((about, said) -> merged(said)
                .ifPresent(importance -> needs.add(new RatedNeed(
                        about,
                        importance.intValue(),
                        merged(performances.getOrDefault(about, List.of()))
                                .map(BigDecimal::intValue)
                                .orElse(null)))));
        return needs;
    }

    /** The scorecard of the needs that are rated both ways. */
    public Scorecard scorecard() {
        return new Scorecard(
                needs().stream().flatMap(rated -> rated.need().stream()).toList());
    }

    /** Scores from 0 to 10 given in the wave itself. */
    public List<Integer> recommendations() {
        return of("recommend").stream()
                .filter(one -> one.waveId().equals(waveId) && one.value() != null)
                .map(one -> one.value().intValue())
                .toList();
    }

    /** Whether anybody answered any of these. */
    public boolean any(String... names) {
        return Arrays.stream(names).anyMatch(one -> !of(one).isEmpty());
    }

    private List<NamedFact> of(String name) {
        Predicate<NamedFact> fits = one -> one.name().equals(name);
        return facts.stream().filter(fits).toList();
    }

    private TreeMap<String, List<NamedFact>> byAbout(String name) {
        return of(name).stream()
                .filter(one -> one.about() != null && one.value() != null)
                .collect(Collectors.groupingBy(NamedFact::about, TreeMap::new, Collectors.toList()));
    }

    /**
     * Each contact's latest to each question: what was said in the wave before what is carried into it. "I can't say"
     * leaves what is carried.
     */
    static List<NamedFact> latest(List<NamedFact> now, List<NamedFact> carried) {
        record Question(UUID contact, String name, String about) {}
        Map<Question, NamedFact> latest = new LinkedHashMap<>();
        Stream.concat(carried.stream(), now.stream())
                .filter(CustomerWords::says)
                .forEach(fact -> latest.put(new Question(fact.contactId(), fact.name(), fact.about()), fact));
        return List.copyOf(latest.values());
    }

    private static boolean says(NamedFact fact) {
        return fact.value() != null
                || fact.means() != null
                || fact.text() != null
                || fact.codes().stream().anyMatch(code -> !code.equals(CANNOT_SAY));
    }

    private Optional<BigDecimal> merged(List<NamedFact> said) {
        return new ContactNumbers(
                        said.stream()
                                .map(one -> new ContactNumbers.Said(one.value(), Part.of(one.role())))
                                .toList(),
                        weights)
                .number();
    }

    private LocalDate day(List<NamedFact> said) {
        return said.stream()
                .map(NamedFact::at)
                .max(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(null);
    }
}
