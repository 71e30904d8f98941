package org.canvass.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.canvass.organization.Visitor;
import org.canvass.staff.Blind;
import org.canvass.wave.Wave;

/**
 * The launched waves that the signed-in member may read. Whoever is asked for estimates beside a wave reads nothing of it
 * before they have finished; every report begins here.
 */
@Named("readable")
@RequestScoped
public class ReadableWaves {

    @Inject
    Visitor visitor;

    @Inject
    Blind blind;

    @Inject
    Clock clock;

    /** The newest first. */
    public List<Wave> newestFirst() {
        return blind.open(Wave.launched(), visitor.getMe(), clock.instant());
    }

    /** Since when nothing may be read; empty where everything may. */
    public Optional<Instant> hiddenSince() {
        return blind.since(visitor.getMe(), clock.instant());
    }

    /** Whether something is hidden from the reader until they have finished their estimates. */
    public boolean isHidden() {
        return hiddenSince().isPresent();
    }
}
