package org.canvass.wave.series.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.wave.series.SeriesState;

/**
 * The page of one series, or of a new one.
 *
 * @param id null where it is not made yet
 * @param headline what comes next
 * @param pausedBecause why it rests where no person paused it; null otherwise
 * @param whoSaysItself who said that its waves launch by themselves, and when; null where nobody did
 * @param examples the waves to choose from
 */
record SeriesPage(
        UUID id,
        SeriesState state,
        String headline,
        String pausedBecause,
        String whoSaysItself,
        SeriesForm form,
        Map<String, String> problems,
        List<Example> examples,
        List<Period> periods,
        String told) {

    /** A wave to take as the example. */
    record Example(String id, String name, boolean chosen) {}

    /** One coming of the series; the path is null where its wave was removed. */
    record Period(String name, String path, String day, String became) {}

    public String action() {
        return id == null ? "/waves/series/new" : "/waves/series/" + id;
    }

    /** The sentence beside a field, null where nothing is wrong with it. */
    public String problem(String field) {
        return problems.get(field);
    }

    /** Whether the form names a wave that is there. */
    public boolean isExampleChosen() {
        return examples.stream().anyMatch(Example::chosen);
    }

    public boolean isActive() {
        return state == SeriesState.ACTIVE;
    }

    public boolean isPaused() {
        return state == SeriesState.PAUSED;
    }

    public boolean isEnded() {
        return state == SeriesState.ENDED;
    }
}
