package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.response.Fact;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.Stage;
import org.canvass.wave.Wave;

/** Who of an account's contacts said what, as far as a wave's placement counts it; who weighs most comes first. */
@ApplicationScoped
public class Spread {

    @Inject
    Gathering gathering;

    /** Everyone who said a stage or an appetite, in this wave or carried into it. */
    public List<SaidBy> of(Wave wave, SegmentationModel model, UUID account) {
        ZoneId zone = gathering.zone(wave.organizationId);
        Map<UUID, Gathering.Heard> heard =
                gathering.heard(wave, List.of(account)).getOrDefault(account, Map.of());
        return heard.entrySet().stream()
                .map(one -> said(one.getKey(), one.getValue(), model, zone))
                .filter(one -> one.stage() != null || one.appetite() != null)
                .sorted(Comparator.comparingInt(SaidBy::weight).reversed().thenComparing(SaidBy::contactId))
                .toList();
    }

    private static SaidBy said(UUID contact, Gathering.Heard heard, SegmentationModel model, ZoneId zone) {
        Fact trust = heard.that(fact -> fact.trust() != null);
        Fact appetite = heard.that(fact -> fact.appetite() != null);
        return new SaidBy(
                contact,
                trust == null ? null : Stage.of(trust.trust()),
                trust == null ? null : day(trust.trustAt(), zone),
                appetite == null ? null : Appetite.of(appetite.appetite()),
                appetite == null ? null : day(appetite.appetiteAt(), zone),
                heard.part(),
                model.settings().contacts().of(heard.part()));
    }

    private static LocalDate day(java.time.Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
