package org.canvass.wave.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.wave.Funnel;
import org.canvass.wave.Funnels;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;

/** The list of waves. */
record WavesPage(String headline, List<Row> rows, boolean mayRun) {

    /** One wave in a line. */
    record Row(String path, String name, String state, boolean open, String when, Funnel funnel) {
        public boolean isAsked() {
            return funnel.asked() > 0;
        }
    }

    static WavesPage of(List<Wave> waves, Funnels funnels, ZoneId zone, boolean mayRun) {
        Map<UUID, Funnel> counts =
                funnels.of(waves.stream().map(wave -> wave.id).toList());
        List<Row> rows = waves.stream()
                .map(wave -> row(wave, counts.getOrDefault(wave.id, Funnel.NOBODY), zone))
                .toList();
        return new WavesPage(headline(waves, counts), rows, mayRun);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static Row row(Wave wave, Funnel funnel, ZoneId zone) {
        String path = "/waves/" + wave.id + (wave.isDraft() ? "/draft" : "");
        return new Row(path, wave.name, inWords(wave.state), wave.takesAnswers(), when(wave, zone), funnel);
    }

    private static String headline(List<Wave> waves, Map<UUID, Funnel> counts) {
        Optional<Wave> open = waves.stream().filter(Wave::takesAnswers).findFirst();
        Optional<Wave> closed =
                waves.stream().filter(wave -> wave.state == WaveState.CLOSED).findFirst();
        if (open.isPresent()) {
            Funnel funnel = counts.getOrDefault(open.get().id, Funnel.NOBODY);
            return funnel.answered() + " of " + funnel.asked() + " contacts have answered “" + open.get().name
                    + "” so far";
        }
        if (closed.isPresent()) {
            Funnel funnel = counts.getOrDefault(closed.get().id, Funnel.NOBODY);
            return "Nobody is being asked now; “" + closed.get().name + "” closed with " + funnel.answered() + " of "
                    + funnel.asked() + " answers";
        }
        return "Nobody has been asked yet";
    }

    private static String when(Wave wave, ZoneId zone) {
        return switch (wave.state) {
            case DRAFT -> "made on " + Days.inWords(wave.createdAt, zone);
            case RUNNING, PAUSED ->
                "since " + Days.inWords(wave.launchedAt, zone) + ", until " + Days.inWords(wave.closesOn);
            case CLOSED -> Days.inWords(wave.launchedAt, zone) + " to " + Days.inWords(closed(wave), zone);
        };
    }

    private static Instant closed(Wave wave) {
        return wave.closedAt == null ? wave.launchedAt : wave.closedAt;
    }

    static String inWords(WaveState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case CLOSED -> "closed";
        };
    }
}
