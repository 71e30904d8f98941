package org.canvass.segmentation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;

/**
 * What several contacts of one account said to one question, weighed into one answer.
 *
 * @param <E> the answers from lowest to highest, such as {@link Stage} or {@link Appetite}
 * @param voices each contact's latest answer; contacts who did not answer are left out
 */
public record ContactVoices<E extends Enum<E>>(List<Voice<E>> voices, Weights weights) {

    /** One contact's latest answer and their part in decisions. */
    public record Voice<E extends Enum<E>>(E answer, Part part) {}

    /** What a reader should know about the voices behind an answer. */
    public enum Flag {
        /** Two answers are two or more levels or stages apart. */
        SPLIT,
        /** Only one contact answered. */
        ONE_VOICE,
        /** Nobody who decides answered. */
        NO_DECISION_MAKER_HEARD,
        /** Somebody who decides answered otherwise than the account as a whole. */
        DECISION_MAKER_DISSENTS
    }

    public ContactVoices {
        voices = voices.stream().sorted(Comparator.comparing(Voice::answer)).toList();
    }

    /** The weighted lower median: the lowest answer whose cumulative weight, doubled, reaches the total. */
    public Optional<E> answer() {
        int total = voices.stream().mapToInt(this::weight).sum();
        int reached = 0;
        for (Voice<E> voice : voices) {
            reached += weight(voice);
            if (2 * reached >= total) {
                return Optional.of(voice.answer());
            }
        }
        return Optional.empty();
    }

    /** The flags that hold; none where nobody was heard. */
    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (voices.isEmpty()) {
            return flags;
        }
        if (spread() >= 2) {
            flags.add(Flag.SPLIT);
        }
        if (voices.size() == 1) {
            flags.add(Flag.ONE_VOICE);
        }
        if (voices.stream().noneMatch(voice -> voice.part() == Part.DECIDES)) {
            flags.add(Flag.NO_DECISION_MAKER_HEARD);
        }
        E answer = answer().orElseThrow();
        if (voices.stream().anyMatch(voice -> voice.part() == Part.DECIDES && voice.answer() != answer)) {
            flags.add(Flag.DECISION_MAKER_DISSENTS);
        }
        return flags;
    }

    /** How many levels or stages lie between the lowest and the highest answer; 0 where all agree or none answered. */
    public int spread() {
        return voices.isEmpty()
                ? 0
                : voices.get(voices.size() - 1).answer().ordinal()
                        - voices.get(0).answer().ordinal();
    }

    private int weight(Voice<E> voice) {
        return weights.of(voice.part());
    }
}
