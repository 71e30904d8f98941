package org.canvass.invitation.run;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.session.Sessions;
import org.canvass.wave.Wave;
import org.jboss.logging.Logger;

/**
 * Tells all who have the page of a wave open what changes. A wave is read once for all its viewers in this process,
 * never more than a tenth of the time, and not at all while nobody looks; between readings no connection is held.
 */
@ApplicationScoped
class Live {
    private static final Logger LOG = Logger.getLogger(Live.class);

    /** Pages open at a time in this process; further ones ask for news now and then instead. */
    static final int MOST = 1000;

    private static final Duration CALM = Duration.ofSeconds(4);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration SESSIONS_CHECKED_EVERY = Duration.ofSeconds(5);
    private static final int SHARE_OF_TIME = 10;

    @Inject
    Runs runs;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    private final Map<Watched, Watch> watches = new ConcurrentHashMap<>();
    private volatile Instant sessionsChecked = Instant.EPOCH;

    /** A wave somebody looks at. */
    private record Watched(String organizationId, UUID waveId) {}

    /** Those who look at one wave, and when it is read next. */
    private static final class Watch {
        final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
        volatile Sse events;
        volatile Instant next = Instant.EPOCH;
    }

    /** The news of a wave, from now until the reader goes, may no longer read, or the wave is closed. */
    Multi<OutboundSseEvent> of(UUID waveId, SignedIn reader, boolean mayRun, String csrfField, Sse events) {
        if (viewers() >= MOST) {
            throw new ServiceUnavailableException("Too many pages are open at the moment; this one asks now and then.");
        }
        Watched watched = new Watched(reader.organizationId(), waveId);
        return Multi.createFrom()
                .emitter(
                        stream -> {
                            Viewer viewer =
                                    new Viewer(reader.sessionToken(), mayRun, csrfField, stream, clock.instant());
                            stream.onTermination(() -> leave(watched, viewer));
                            watches.compute(watched, (wave, watch) -> {
                                Watch joined = watch == null ? new Watch() : watch;
                                joined.viewers.add(viewer);
                                joined.events = events;
                                joined.next = Instant.EPOCH;
                                return joined;
                            });
                        },
                        // Every event holds all that the page shows, so that a slow reader misses nothing by missing
                        // one.
                        BackPressureStrategy.LATEST);
    }

    /** How many pages are open in this process. */
    int viewers() {
        return watches.values().stream().mapToInt(watch -> watch.viewers.size()).sum();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        if (watches.isEmpty()) {
            return;
        }
        try {
            dismissThoseWhoMayNoLongerRead();
            watches.forEach(this::tell);
        } catch (RuntimeException failure) {
            LOG.warn("Open pages of waves were not told the news; the next round tries again.", failure);
        }
    }

    private void tell(Watched wave, Watch watch) {
        Instant now = clock.instant();
        Sse events = watch.events;
        watch.viewers.forEach(viewer -> viewer.beat(events.newEventBuilder(), now.minus(BEAT), now));
        if (now.isBefore(watch.next)) {
            return;
        }
        Reading reading = CurrentOrganization.run(wave.organizationId, () -> {
            return Transactions.retried(() -> {
                Wave found = Wave.byId(wave.waveId);
                return found == null ? null : runs.read(found);
            });
        });
        Instant read = clock.instant();
        Duration cost = Duration.between(now, read).multipliedBy(SHARE_OF_TIME);
        boolean calm = reading == null || !reading.page().isSending();
        watch.next = now.plus(calm && cost.compareTo(CALM) < 0 ? CALM : cost);
        for (Viewer viewer : watch.viewers) {
            if (reading == null) {
                viewer.dismiss(events.newEventBuilder());
                continue;
            }
            viewer.tell(reading.fragments(viewer.mayRun, viewer.csrfField), events.newEventBuilder(), read);
            if (!reading.page().isLive()) {
                viewer.dismiss(events.newEventBuilder());
            }
        }
    }

    /** One query for all of them. What it finds too late is at most some seconds old: the next request finds it too. */
    private void dismissThoseWhoMayNoLongerRead() {
        Instant now = clock.instant();
        if (now.isBefore(sessionsChecked.plus(SESSIONS_CHECKED_EVERY))) {
            return;
        }
        sessionsChecked = now;
        Set<String> tokens = watches.values().stream()
                .flatMap(watch -> watch.viewers.stream())
                .map(viewer -> viewer.sessionToken)
                .collect(Collectors.toSet());
        Set<String> living = sessions.living(tokens);
        watches.values().forEach(watch -> watch.viewers.stream()
                .filter(viewer -> !living.contains(viewer.sessionToken))
                .forEach(viewer -> viewer.dismiss(watch.events.newEventBuilder())));
    }

    private void leave(Watched wave, Viewer viewer) {
        watches.computeIfPresent(wave, (same, watch) -> {
            watch.viewers.remove(viewer);
            return watch.viewers.isEmpty() ? null : watch;
        });
    }
}
