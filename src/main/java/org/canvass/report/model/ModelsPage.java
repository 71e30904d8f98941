package org.canvass.report.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.SignedIn;
import org.canvass.placement.model.ModelDraft;
import org.canvass.placement.model.PublishedModel;
import org.canvass.report.Days;
import org.canvass.report.account.PathPicture;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Input.Kind;

/**
 * The models there are, and which of them accounts are placed by.
 *
 * @param rows the ones in use first
 * @param people names of members by id
 */
public record ModelsPage(
        SignedIn me, List<Row> rows, List<ModelDraft> drafts, Map<UUID, String> people, String saved, String problem) {

    /**
     * A model.
     *
     * @param place 0 for the primary one, -1 where it is not in use
     * @param versions kept by the organization, the newest first
     */
    public record Row(SegmentationModel model, int place, List<PublishedModel> versions, PathPicture picture) {

        public boolean primary() {
            return place == 0;
        }

        public boolean inUse() {
            return place >= 0;
        }

        /** "3 × 3 cells, 6 segments". */
        public String size() {
            return model.x().bands().size() + " × " + model.y().bands().size() + " cells, "
                    + model.segments().size() + " segments";
        }

        /** "Revenue, Trust": what it is placed by. */
        public String inputs() {
            return String.join(
                    ", ",
                    model.inputs().stream().map(input -> input.name().in("en")).toList());
        }

        /** Whether figures are parted into thirds, which stay as the first wave froze them. */
        public boolean thirds() {
            return inUse() && model.inputs().stream().anyMatch(input -> input.kind() == Kind.TERCILE);
        }

        public String colours() {
            return ModelColours.path(model);
        }
    }

    /** "Accounts are placed by The Canvas." */
    public String finding() {
        List<String> used = rows.stream()
                .filter(Row::inUse)
                .map(row -> row.model().name().in("en"))
                .toList();
        String many = me.accountWord().titles();
        return many + " are placed by " + used.get(0)
                + (used.size() == 1
                        ? "."
                        : ", and beside it by " + String.join(" and ", used.subList(1, used.size())) + ".");
    }

    public String day(Instant at) {
        return Days.of(at, me.zone());
    }

    /** Who did something; "Canvass" where the program did. */
    public String who(UUID member) {
        return member == null ? "Canvass" : people.getOrDefault(member, "a former member");
    }

    /** Whether money in the model is meant in another currency than the organization's. */
    public boolean otherCurrency(SegmentationModel model) {
        String currency = model.settings().currency();
        return currency != null && !currency.equals(me.currency());
    }
}
