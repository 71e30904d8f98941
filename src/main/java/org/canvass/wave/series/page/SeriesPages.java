package org.canvass.wave.series.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.wave.Wave;
import org.canvass.wave.page.Days;
import org.canvass.wave.series.Preparing;
import org.canvass.wave.series.SeriesName;
import org.canvass.wave.series.SeriesPeriod;
import org.canvass.wave.series.SeriesState;
import org.canvass.wave.series.WaveSeries;

/** Puts the pages of the series together. */
@RequestScoped
class SeriesPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    @Inject
    CurrentOrganization current;

    @Inject
    Preparing preparing;

    @Inject
    Clock clock;

    /** One series in a line. */
    record Row(String path, String name, String state, boolean active, String comes, String next) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), current.get().zone());
    }

    List<Row> rows() {
        return WaveSeries.all().stream()
                .map(series -> new Row(
                        "/waves/series/" + series.id,
                        series.namePattern,
                        inWords(series.state),
                        series.state == SeriesState.ACTIVE,
                        every(series.everyMonths),
                        series.state == SeriesState.ACTIVE
                                ? next(series)
                                : series.pausedBecause == null ? "" : series.pausedBecause))
                .toList();
    }

    SeriesPage fresh() {
        Optional<Wave> latest = Wave.launched().stream().findFirst();
        return page(null, SeriesForm.fresh(today(), latest), Map.of(), null);
    }

    SeriesPage page(WaveSeries series, SeriesForm form, Map<String, String> problems, String told) {
        return new SeriesPage(
                series == null ? null : series.id,
                series == null ? null : series.state,
                series == null ? "A wave that comes again" : headline(series),
                series == null ? null : series.pausedBecause,
                series == null ? null : itself(series, current.get().zone()),
                form,
                problems,
                Wave.all().stream()
                        .map(wave -> new SeriesPage.Example(
                                wave.id.toString(),
                                wave.name + (wave.isDraft() ? ", a draft" : ""),
                                wave.id.toString().equals(form.example())))
                        .toList(),
                series == null
                        ? List.of()
                        : SeriesPeriod.of(series.id).stream()
                                .map(SeriesPages::period)
                                .toList(),
                told);
    }

    private String headline(WaveSeries series) {
        return switch (series.state) {
            case ACTIVE -> next(series);
            case PAUSED -> "This series rests: nothing is prepared until you resume it";
            case ENDED -> "This series has ended";
        };
    }

    /** "Q1 2027 comes on Monday 4 January 2027; its draft is made on 18 December 2026". */
    private String next(WaveSeries series) {
        LocalDate period = series.rule().next(today());
        return SeriesName.of(series.namePattern, period) + " comes on " + DAY.format(preparing.launchDay(period))
                + "; its draft is made on " + Days.inWords(period.minusDays(series.prepareDays));
    }

    private static SeriesPage.Period period(SeriesPeriod period) {
        Wave wave = period.waveId == null ? null : Wave.byId(period.waveId);
        String became =
                switch (period.state) {
                    case PREPARED ->
                        wave == null ? "its draft was removed" : wave.isDraft() ? "a draft waits" : "launched";
                    case LAUNCHED -> "launched";
                    case SKIPPED ->
                        wave != null && !wave.isDraft()
                                ? "launched by a person"
                                : "not launched by itself: " + period.reason;
                };
        return new SeriesPage.Period(
                wave == null ? "–" : wave.name,
                wave == null ? null : "/waves/" + wave.id + (wave.isDraft() ? "/draft" : ""),
                Days.inWords(period.periodOn),
                became);
    }

    private static String itself(WaveSeries series, ZoneId zone) {
        if (!series.automatic) {
            return null;
        }
        Member member = series.automaticBy == null ? null : Member.byId(series.automaticBy);
        return "Its waves launch by themselves; " + (member == null ? "so set" : member.name() + " set it so") + " on "
                + Days.inWords(series.automaticAt, zone) + ".";
    }

    private static String every(int months) {
        return switch (months) {
            case 1 -> "every month";
            case 3 -> "every quarter";
            case 6 -> "every half-year";
            case 12 -> "every year";
            default -> "every " + months + " months";
        };
    }

    private static String inWords(SeriesState state) {
        return switch (state) {
            case ACTIVE -> "goes on";
            case PAUSED -> "rests";
            case ENDED -> "ended";
        };
    }
}
