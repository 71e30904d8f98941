package org.canvass.placement.lab;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.placement.Models;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;

/**
 * Tries drafts in the background, so that a page never waits for a large book: it asks again until the outcome is there.
 * What was tried is remembered a while by its text; another replica that is asked tries it itself.
 */
@ApplicationScoped
public class Previews {

    private static final int MOST_REMEMBERED = 24;
    private static final long A_PAGE_WAITS_MILLIS = 1_200;
    private static final int AT_ONCE = 2;

    @Inject
    Trying trying;

    @Inject
    Models models;

    @Inject
    CurrentOrganization organization;

    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "model-lab");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<Asked, Preview> remembered = new LinkedHashMap<>();

    private record Asked(String organization, UUID wave, Trying.Size size, String yaml) {}

    /** A trial under way or done. */
    public static final class Preview {
        private final int total;
        private volatile int done;
        private volatile Future<Outcome> outcome;

        Preview(int total) {
            this.total = total;
        }

        /** How many accounts there are. */
        public int total() {
            return total;
        }

        /** How many are placed. */
        public int done() {
            return done;
        }

        /** The outcome; null while it is under way. */
        public Outcome outcome() {
            try {
                return outcome.get(A_PAGE_WAITS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException later) {
                return null;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException failed) {
                throw new IllegalStateException("The draft could not be tried.", failed.getCause());
            }
        }
    }

    /**
     * Tries a draft against a wave of the current organization.
     *
     * @param baseKey the model the draft was copied from; where the wave was not placed by it, its primary one counts
     */
    public Preview of(Wave wave, String baseKey, String yaml, SegmentationModel draft) {
        SegmentationModel base = models.of(wave, baseKey);
        LocalDate asOf = wave.launchedAt
                .atZone(Organization.byId(organization.id()).zone())
                .toLocalDate();
        Trying.Base from = new Trying.Base(organization.id(), wave.id, base, asOf);
        return remembered(new Asked(organization.id(), wave.id, trying.size(from), yaml), from, draft);
    }

    private synchronized Preview remembered(Asked asked, Trying.Base from, SegmentationModel draft) {
        Preview known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        Preview preview = new Preview(asked.size().accounts());
        preview.outcome = workers.submit(() -> CurrentOrganization.run(
                from.organization(), () -> trying.run(from, draft, done -> preview.done = done)));
        remembered.put(asked, preview);
        return preview;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
