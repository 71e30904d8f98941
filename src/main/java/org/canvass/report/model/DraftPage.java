package org.canvass.report.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.SignedIn;
import org.canvass.placement.lab.Outcome;
import org.canvass.placement.model.ModelDraft;
import org.canvass.report.Figures;
import org.canvass.report.account.PathPicture;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;

/**
 * A draft with what it would change.
 *
 * @param model the draft as a model; null where its text is wrong
 * @param form null where the text is wrong
 * @param problems what is wrong with the text, with lines
 * @param refused what was wrong with what was just sent; null where nothing was
 * @param wave the wave it is tried against; null where none was launched
 * @param tried null where there is nothing to try
 */
public record DraftPage(
        SignedIn me,
        ModelDraft draft,
        SegmentationModel base,
        SegmentationModel model,
        DraftForm form,
        List<String> problems,
        String refused,
        List<Wave> waves,
        Wave wave,
        Tried tried) {

    private static final int SHOWN = 100;

    /**
     * The trial.
     *
     * @param outcome null while it is under way
     * @param names of the accounts shown
     */
    public record Tried(
            SegmentationModel base,
            SegmentationModel model,
            int total,
            int done,
            Outcome outcome,
            Map<UUID, String> names,
            String currency) {

        public List<Outcome.Mover> shown() {
            return outcome.movers().subList(0, Math.min(SHOWN, outcome.movers().size()));
        }

        /** "Grow Together"; "Not placed" for 0. */
        public String before(int segment) {
            return name(base, segment);
        }

        public String after(int segment) {
            return name(model, segment);
        }

        public boolean same(int row, int column) {
            return outcome.from().get(row).equals(outcome.to().get(column));
        }

        /** Whether anybody is in this row or column on either side. */
        public boolean any(int row) {
            return outcome.before(row) > 0;
        }

        public String money(java.math.BigDecimal amount) {
            return Figures.whole(amount);
        }

        /** "0.8 seconds". */
        public String took() {
            return String.format(java.util.Locale.ROOT, "%.1f seconds", outcome.millis() / 1000.0);
        }

        private static String name(SegmentationModel model, int segment) {
            return segment == 0 ? "Not placed" : model.segment(segment).name().in("en");
        }
    }

    public PathPicture picture() {
        return PathPicture.of(model);
    }

    public String colours() {
        return model == null ? null : ModelColours.path(base);
    }

    /** Whether the draft becomes a model of its own rather than a version of what it was copied from. */
    public boolean separate() {
        return !draft.modelKey.equals(draft.baseKey);
    }

    public String title() {
        return model == null ? draft.modelKey : model.name().in("en");
    }

    /** The text's lines, for the size of its box. */
    public int lines() {
        return (int) Math.min(40, draft.yaml.lines().count() + 2);
    }
}
