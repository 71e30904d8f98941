package org.canvass.wave.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.canvass.wave.Wave;

/** What of the series needs a person, for the front page. */
public final class SeriesNews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final int SKIPPED_SHOWN_DAYS = 30;

    private SeriesNews() {}

    /**
     * One thing.
     *
     * @param waveId the draft it is about; null where there is none any more
     */
    public record News(UUID waveId, UUID seriesId, String says, boolean urgent) {
        public String path() {
            return waveId == null ? "/waves/series/" + seriesId : "/waves/" + waveId + "/draft";
        }
    }

    /** What waits for a person now, the earliest day first. */
    public static List<News> now(Instant now) {
        List<News> news = new ArrayList<>();
        Set<UUID> resting = new HashSet<>();
        for (WaveSeries series : WaveSeries.<WaveSeries>list("state <> ACTIVE order by createdAt")) {
            resting.add(series.id);
            if (series.state == SeriesState.PAUSED && series.pausedBecause != null) {
                news.add(new News(
                        null,
                        series.id,
                        "The series “" + series.namePattern + "” rests. " + series.pausedBecause,
                        true));
            }
        }
        for (SeriesPeriod period : SeriesPeriod.<SeriesPeriod>list(
                "state = PREPARED or state = SKIPPED and endedAt > ?1 order by periodOn",
                now.minus(java.time.Duration.ofDays(SKIPPED_SHOWN_DAYS)))) {
            Wave wave = period.waveId == null ? null : Wave.byId(period.waveId);
            if (period.state == SeriesPeriod.State.SKIPPED) {
                skipped(period, wave, news);
            } else if (wave != null && wave.isDraft()) {
                boolean itself = WaveSeries.found(period.seriesId).automatic && !resting.contains(period.seriesId);
                news.add(new News(wave.id, period.seriesId, prepared(wave, period.periodOn, itself), false));
            }
        }
        return news;
    }

    private static String prepared(Wave wave, LocalDate day, boolean itself) {
        return wave.name
                + (itself
                        ? " is prepared and launches by itself on " + DAY.format(day) + ", or the next working day."
                        : " is prepared for " + DAY.format(day) + " and waits for you.");
    }

    private static void skipped(SeriesPeriod period, Wave wave, List<News> news) {
        if (wave != null && !wave.isDraft()) {
            return;
        }
        String name = wave == null ? "The wave for " + DAY.format(period.periodOn) : wave.name;
        news.add(new News(
                wave == null ? null : wave.id,
                period.seriesId,
                name + " was not launched by itself: " + period.reason,
                true));
    }
}
