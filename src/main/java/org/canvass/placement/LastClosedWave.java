package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.segmentation.model.Segment;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.audience.SegmentsOfLastWave;

/** Tells whoever chooses a wave's audience where accounts stood when the last wave closed. */
@ApplicationScoped
class LastClosedWave implements SegmentsOfLastWave {

    @Inject
    Models models;

    @Override
    public Optional<LastWave> lastWave() {
        return Wave.<Wave>find(
                        "state = ?1 and launchedAt is not null order by launchedAt desc, id desc", WaveState.CLOSED)
                .firstResultOptional()
                .map(this::told);
    }

    private LastWave told(Wave wave) {
        Map<UUID, Integer> segments = new HashMap<>();
        Placement.getEntityManager()
                .createQuery(
                        "select p.accountId, p.segment from Placement p where p.waveId = ?1"
                                + " and p.segment is not null and " + Placement.PRIMARY,
                        Object[].class)
                .setParameter(1, wave.id)
                .getResultList()
                .forEach(row -> segments.put((UUID) row[0], (Integer) row[1]));
        List<Named> names =
                models.of(wave).segments().stream().map(LastClosedWave::named).toList();
        return new LastWave(wave.name, names, segments);
    }

    private static Named named(Segment segment) {
        return new Named(segment.number(), segment.name().in("en"));
    }
}
