package org.canvass.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.home.task.Tasks;
import org.canvass.home.task.Today;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.placement.Models;
import org.canvass.placement.Placements;
import org.canvass.report.OwnBook;
import org.canvass.report.ReadableWaves;
import org.canvass.response.Response;
import org.canvass.response.said.RecentComments;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Funnel;
import org.canvass.wave.Funnels;
import org.canvass.wave.Wave;

/** Puts the front page together. */
@RequestScoped
class HomePages {

    private static final Duration JUST_IN = Duration.ofDays(30);
    private static final int COMMENTS = 5;

    @Inject
    ReadableWaves readable;

    @Inject
    Visitor visitor;

    @Inject
    Placements placements;

    @Inject
    Models models;

    @Inject
    BookInBrief books;

    @Inject
    Tasks tasks;

    @Inject
    Funnels funnels;

    @Inject
    RecentComments comments;

    @Inject
    Clock clock;

    HomePage open() {
        SignedIn me = visitor.getMe();
        Instant now = clock.instant();
        long waiting = placements.placeDueForAPage(now);
        UUID book = OwnBook.of(me, null);
        List<Wave> waves = readable.newestFirst();
        Wave wave = waves.isEmpty() ? null : waves.get(0);
        Wave before = waves.size() < 2 ? null : waves.get(1);
        SegmentationModel model = models.of(wave);
        HomePage.Tally tally = wave == null ? null : books.tally(wave, before, book, model);
        LocalDate today = now.atZone(me.zone()).toLocalDate();
        List<HomePage.Running> running = running(waves, book, today);
        return new HomePage(
                me,
                steps(me, wave),
                wave,
                before,
                tally,
                before == null ? List.of() : books.moved(wave, before, book, model),
                before == null ? List.of() : books.slid(wave, before, book),
                running,
                tasks.of(new Today(me, waves, running, tally, book, waiting, today, now)),
                me.role() == Role.MANAGER ? List.of() : comments(now, book));
    }

    /** None that came since a wave the reader may not read yet. */
    private List<RecentComments.Comment> comments(Instant now, UUID book) {
        Instant hidden = readable.hiddenSince().orElse(Instant.MAX);
        return comments.since(now.minus(JUST_IN), book, COMMENTS).stream()
                .filter(comment -> comment.at().isBefore(hidden))
                .toList();
    }

    private List<HomePage.Running> running(List<Wave> waves, UUID book, LocalDate today) {
        List<Wave> open = waves.stream().filter(Wave::takesAnswers).toList();
        Map<UUID, Funnel> all =
                book == null ? funnels.of(open.stream().map(w -> w.id).toList()) : Map.of();
        return open.stream()
                .map(wave -> new HomePage.Running(
                        wave,
                        book == null ? all.getOrDefault(wave.id, Funnel.NOBODY) : books.funnel(wave, book),
                        closes(ChronoUnit.DAYS.between(today, wave.closesOn))))
                .toList();
    }

    private static String closes(long days) {
        return days <= 0 ? "closes tonight" : days == 1 ? "closes tomorrow" : "closes in " + days + " days";
    }

    /** The first steps of an installation, until somebody has answered. */
    private static List<HomePage.Step> steps(SignedIn me, Wave wave) {
        if (me.role() == Role.ACCOUNT_MANAGER || wave != null && Response.count() > 0) {
            return List.of();
        }
        boolean accounts = Account.count() > 0;
        String many = me.accountWord().many();
        return List.of(
                new HomePage.Step(
                        "Bring in files",
                        "Your " + many + ", their contacts, what they take and what they bring.",
                        "/intake",
                        "Bring in files",
                        accounts),
                new HomePage.Step(
                        "Prepare a wave",
                        "Choose who is asked, look at the letter, and launch it.",
                        "/waves/new",
                        "Prepare a wave",
                        wave != null),
                new HomePage.Step(
                        "Read what they say",
                        "The Canvas shows where everyone stands as soon as answers come in.",
                        "/reports",
                        "Open the reports",
                        false));
    }
}
