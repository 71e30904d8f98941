package org.canvass.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.canvass.segmentation.ContactVoices;
import org.canvass.segmentation.ContactVoices.Voice;
import org.canvass.segmentation.EvidenceRule.Said;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;

/**
 * What an account's contacts say together to one question: each contact's latest answer, from this wave or carried.
 *
 * @param heard every contact's latest answer
 * @param inThisWave the day of the latest answer in this wave; null where there is none
 * @param earlier the day of the latest carried answer; null where there is none
 */
record AccountVoices<E extends Enum<E>>(ContactVoices<E> heard, LocalDate inThisWave, LocalDate earlier) {

    /** Only one contact was heard. */
    static final String ONE_VOICE = "one-voice";

    /** Nobody who decides was heard. */
    static final String NO_DECISION_MAKER = "no-decision-maker-heard";

    /** One contact's answer to the question; {@code now} when given in this wave. */
    record Heard<E extends Enum<E>>(E answer, Part part, LocalDate day, boolean now) {}

    static <E extends Enum<E>> AccountVoices<E> of(List<Heard<E>> answers, Weights weights) {
        List<Voice<E>> voices = new ArrayList<>();
        answers.forEach(answer -> voices.add(new Voice<>(answer.answer(), answer.part())));
        return new AccountVoices<>(
                new ContactVoices<>(voices, weights), latest(answers, Heard::now), latest(answers, a -> !a.now()));
    }

    /** The account's answer as a code of the model; null where nobody was heard. */
    String code(Function<E, String> code) {
        return heard.answer().map(code).orElse(null);
    }

    /**
     * The days for the rule of sources; an answer of this wave counts whenever in the wave it came.
     *
     * @param estimate the day of the account manager's estimate; null where there is none
     */
    Said said(LocalDate asOf, LocalDate estimate) {
        return new Said(inThisWave == null ? null : asOf, earlier, estimate);
    }

    /** The day the account's answer speaks for. */
    LocalDate day() {
        return inThisWave != null ? inThisWave : earlier;
    }

    /** Flags for the placement: split and dissent name their question. */
    Set<String> flags(String question) {
        Set<String> flags = new LinkedHashSet<>();
        for (ContactVoices.Flag flag : heard.flags()) {
            flags.add(
                    switch (flag) {
                        case SPLIT -> question + "-split";
                        case ONE_VOICE -> ONE_VOICE;
                        case NO_DECISION_MAKER_HEARD -> NO_DECISION_MAKER;
                        case DECISION_MAKER_DISSENTS -> question + "-decision-maker-dissents";
                    });
        }
        return flags;
    }

    private static <E extends Enum<E>> LocalDate latest(List<Heard<E>> answers, Predicate<Heard<E>> which) {
        return answers.stream()
                .filter(which)
                .map(Heard::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
