package org.canvass.report;

import java.util.List;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.organization.AccountWord;
import org.canvass.report.model.ModelColours;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;

/**
 * What every report page shows around its picture: which report, which wave, whose accounts.
 *
 * @param tab the report's key, the last part of its path
 * @param waves the launched waves, the newest first
 * @param models every model the wave was placed by, the primary one first
 * @param model the one the page is about
 * @param manager whose accounts are shown; null for all
 * @param managers to choose from; empty where the reader sees only their own accounts
 */
public record ReportPage(
        String tab,
        List<Wave> waves,
        Wave wave,
        UUID manager,
        List<AccountManager> managers,
        List<SegmentationModel> models,
        SegmentationModel model,
        AccountWord word,
        String currency) {

    /** A report in the row of reports. */
    public record Tab(String key, String name) {}

    /** Reports that answer the same kind of question; its first one is where its name leads. */
    public record Group(String name, List<Tab> tabs) {

        public Tab first() {
            return tabs.get(0);
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Where they stand",
                    List.of(
                            new Tab("canvas", "The Canvas"),
                            new Tab("trust", "The S-Curve"),
                            new Tab("statements", "Trust items"),
                            new Tab("segments", "Segments"),
                            new Tab("coverage", "Coverage"),
                            new Tab("target", "Now and target"),
                            new Tab("agreement", "Agreement"),
                            new Tab("gap", "Our view and theirs"))),
            new Group(
                    "What changed",
                    List.of(
                            new Tab("movement", "Movement"),
                            new Tab("trend", "Trend"),
                            new Tab("recommendation", "Recommendation"),
                            new Tab("risk", "At risk"),
                            new Tab("kpis", "Segments over waves"))),
            new Group(
                    "Digging deeper",
                    List.of(
                            new Tab("value", "Hidden value"),
                            new Tab("wallet", "Wallet"),
                            new Tab("needs", "Needs"),
                            new Tab("deciders", "Decision makers"),
                            new Tab("prospects", "Prospects"))));

    /** The first row of the reports' navigation. */
    public List<Group> groups() {
        return GROUPS;
    }

    /** The group this report belongs to; its tabs are the second row. */
    public Group group() {
        return GROUPS.stream()
                .filter(group -> group.tabs().stream().anyMatch(one -> one.key().equals(tab)))
                .findFirst()
                .orElse(GROUPS.get(0));
    }

    /** How the tab of a report is called: the picture of the accounts by the model it draws. */
    public String nameOf(Tab one) {
        return one.key().equals("canvas") ? model.name().in("en") : one.name();
    }

    /** The query that keeps the choice of wave and manager when going to another report. */
    public String query() {
        return "?wave=" + wave.id + (manager == null ? "" : "&manager=" + manager)
                + (model.key().equals(models.get(0).key()) ? "" : "&model=" + model.key());
    }

    /** The wave launched before the chosen one; null for the first. */
    public Wave before() {
        int at = waves.indexOf(wave);
        return at + 1 < waves.size() ? waves.get(at + 1) : null;
    }

    /** The waves up to the chosen one, the oldest first. */
    public List<Wave> upToHere() {
        List<Wave> waves = new java.util.ArrayList<>(this.waves.subList(this.waves.indexOf(wave), this.waves.size()));
        java.util.Collections.reverse(waves);
        return waves;
    }

    /** Whether a wave was launched before the chosen one. */
    public boolean isBefore(Wave other) {
        return waves.indexOf(other) > waves.indexOf(wave);
    }

    /** "Knowledge Based" for the stage {@code knowledge}. */
    public String stageName(String code) {
        return StageWords.of(code);
    }

    /** "1 customer", "61 customers": a count in the organization's word. */
    public String accounts(long count) {
        return count + " " + word.of(count);
    }

    /** As {@link #accounts(long)}; templates do not widen numbers. */
    public String accounts(int count) {
        return accounts((long) count);
    }

    /** The name of a segment; "Not placed" for 0. One that only an earlier version of the model has keeps its number. */
    public String segmentName(int segment) {
        return segment == 0
                ? "Not placed"
                : model.segments().stream()
                        .filter(one -> one.number() == segment)
                        .map(one -> one.name().in("en"))
                        .findFirst()
                        .orElse("Segment " + segment + " of an earlier version");
    }

    /** The style sheet with the model's colours; null where every page knows them. */
    public String colours() {
        return ModelColours.path(model);
    }
}
