package org.canvass.report.action;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;

/**
 * The actions as their page shows them.
 *
 * @param all what the reader may see
 * @param whose {@code all}, {@code mine}, or a member's id
 * @param state which of them
 */
public record ActionsPage(SignedIn me, List<ActionRow> all, String whose, State state) {

    /** Which actions a list shows. */
    public enum State {
        OPEN("Open"),
        OVERDUE("Overdue"),
        DONE("Done"),
        ALL("All");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** As it stands in an address. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean fits(ActionRow row) {
            return switch (this) {
                case OPEN -> !row.done();
                case OVERDUE -> row.isOverdue();
                case DONE -> row.done();
                case ALL -> true;
            };
        }
    }

    /** A choice of a select. */
    public record Choice(String value, String name, boolean chosen) {}

    public AccountWord word() {
        return me.accountWord();
    }

    public boolean ownBook() {
        return me.role() == Role.ACCOUNT_MANAGER;
    }

    /** What fits, in its order. */
    public List<ActionRow> rows() {
        return all.stream()
                .filter(row -> state.fits(row))
                .filter(row -> whose.equals("all") || row.ownerId().equals(owner()))
                .toList();
    }

    /** The headline: what is open, what is late. */
    public String finding() {
        List<ActionRow> mine = all.stream()
                .filter(row -> whose.equals("all") || row.ownerId().equals(owner()))
                .toList();
        long open = mine.stream().filter(row -> !row.done()).count();
        long late = mine.stream().filter(ActionRow::isOverdue).count();
        if (open == 0) {
            return mine.isEmpty() ? "Nothing is planned yet." : "Everything that was planned is done.";
        }
        String what = open == 1 ? "One action is open" : open + " actions are open";
        return late == 0
                ? what + ", none of them late."
                : what + "; " + (late == 1 ? "one is" : late + " are") + " overdue.";
    }

    /** What was done, and what was seen to move since; never that the one led to the other. */
    public String sinceThen() {
        List<ActionRow> done = all.stream().filter(ActionRow::done).toList();
        long askedAgain = done.stream().filter(row -> row.moved().now() != null).count();
        long moved = done.stream()
                .filter(row -> row.moved().isSegment() || row.moved().isStage())
                .count();
        if (done.isEmpty()) {
            return "Nothing is done yet.";
        }
        String sentence = done.size() + (done.size() == 1 ? " is done" : " are done");
        return askedAgain == 0
                ? sentence + "; no wave has asked since."
                : sentence + "; of the " + askedAgain + " whose " + word().one() + " was asked again since, " + moved
                        + " moved. Whether the action moved them, the data cannot tell.";
    }

    public List<State> states() {
        return List.of(State.values());
    }

    public List<Choice> people() {
        Map<UUID, String> owners = new LinkedHashMap<>();
        all.stream()
                .sorted(java.util.Comparator.comparing(ActionRow::owner))
                .forEach(row -> owners.put(row.ownerId(), row.owner()));
        List<Choice> choices = new java.util.ArrayList<>(List.of(
                new Choice("all", "Everyone", whose.equals("all")), new Choice("mine", "Mine", whose.equals("mine"))));
        owners.forEach((id, name) -> {
            if (!id.equals(me.memberId())) {
                choices.add(new Choice(id.toString(), name, whose.equals(id.toString())));
            }
        });
        return choices;
    }

    /** The query that keeps what is chosen. */
    public String query() {
        return "?whose=" + URLEncoder.encode(whose, StandardCharsets.UTF_8) + "&state=" + state.key();
    }

    private UUID owner() {
        return whose.equals("mine") ? me.memberId() : UUID.fromString(whose);
    }
}
