package org.canvass.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.canvass.organization.Refused;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.ModelEdit;
import org.canvass.segmentation.model.Axis;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Combining;
import org.canvass.segmentation.model.Combining.By;
import org.canvass.segmentation.model.Field;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Input.Kind;
import org.canvass.segmentation.model.Input.Source;
import org.canvass.segmentation.model.Segment;

/**
 * What of a model can be changed in a form rather than in its text. Only the places named here are taken from what a
 * browser sends.
 *
 * @param groups in the order of the page
 * @param grid a row of choices for each band of the Y axis, the highest first
 */
public record DraftForm(List<Group> groups, List<GridRow> grid, List<Group> names) {

    /** Controls that belong together. */
    public record Group(String title, String hint, List<Control> controls) {}

    /** A row of the grid. */
    public record GridRow(String name, List<Control> cells) {}

    /**
     * One place of the text.
     *
     * @param pointer where it is
     * @param kind text, number or choice
     */
    public record Control(String pointer, String label, String kind, String value, List<Choice> choices) {

        public boolean isChoice() {
            return kind.equals("choice");
        }
    }

    public record Choice(String value, String name) {}

    static DraftForm of(SegmentationModel model) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            Group group = input(model.inputs().get(i), "/inputs/" + i);
            if (!group.controls().isEmpty()) {
                groups.add(group);
            }
        }
        groups.add(axis(model, model.x(), "/x"));
        groups.add(axis(model, model.y(), "/y"));
        groups.add(people(model));
        return new DraftForm(groups, grid(model), names(model));
    }

    private static Group input(Input input, String at) {
        List<Control> controls = new ArrayList<>();
        if (input.source() == Source.FIGURES) {
            controls.add(choice(
                    at + "/field",
                    "Read from",
                    input.field(),
                    Field.keys(Source.FIGURES).stream()
                            .map(key -> new Choice(key, key))
                            .toList()));
        }
        String word = input.above().isEmpty() ? "from" : "above";
        for (int i = 0; i < input.cuts().size(); i++) {
            controls.add(number(
                    at + "/" + word + "/" + i,
                    "“" + input.levels().get(i + 1).name().in("en") + "” "
                            + (word.equals("from") ? "begins at" : "lies over"),
                    input.cuts().get(i).toPlainString()));
        }
        if (input.kind() == Kind.MAP) {
            if (input.maps().size() > 1) {
                controls.add(choice(
                        at + "/map",
                        "Map in use",
                        input.map(),
                        input.maps().keySet().stream()
                                .sorted()
                                .map(key -> new Choice(key, key))
                                .toList()));
            }
            for (Band answer : input.answers()) {
                controls.add(choice(
                        at + "/maps/" + input.map() + "/" + answer.code(),
                        "“" + answer.name().in("en") + "” counts as",
                        String.valueOf(input.maps().get(input.map()).get(answer.code())),
                        levels(input.levels())));
            }
        }
        String hint =
                switch (input.kind()) {
                    case TERCILE -> "Thirds of the accounts, frozen with the base wave.";
                    case THRESHOLD -> "By fixed numbers.";
                    case MAP -> "Answer by answer" + (input.maps().size() > 1 ? ", in the map in use." : ".");
                };
        return new Group(input.name().in("en"), hint, controls);
    }

    private static Group axis(SegmentationModel model, Axis axis, String at) {
        List<Control> controls = new ArrayList<>();
        List<Choice> rules =
                new ArrayList<>(List.of(new Choice("mean", "the nearest mean"), new Choice("median", "the median")));
        axis.inputs().forEach(key -> rules.add(new Choice("single:" + key, name(model, key) + " alone")));
        Combining combine = axis.combine();
        controls.add(choice(
                at + "/combine",
                "Combined by",
                combine.by() == By.SINGLE
                        ? "single:" + combine.input()
                        : combine.by().name().toLowerCase(),
                rules));
        if (combine.by() == By.MEAN && axis.inputs().size() > 1) {
            axis.inputs()
                    .forEach(key -> controls.add(number(
                            at + "/combine/weights/" + key,
                            "Weight of " + lower(name(model, key)),
                            String.valueOf(combine.weight(key)))));
        }
        for (String key : axis.inputs()) {
            List<Band> levels = model.input(key).levels();
            List<Choice> none = new ArrayList<>(List.of(new Choice("", "no veto")));
            none.addAll(levels(levels.subList(0, levels.size() - 1)));
            controls.add(choice(
                    at + "/veto/" + key,
                    name(model, key) + " vetoes up to",
                    axis.veto().containsKey(key) ? String.valueOf(axis.veto().get(key)) : "",
                    none));
        }
        List<Choice> bands = new ArrayList<>(List.of(new Choice("", "as everybody else")));
        axis.bands()
                .forEach(band -> bands.add(new Choice(band.code(), band.name().in("en"))));
        controls.add(choice(at + "/for-new", "The new are placed", axis.forNew() == null ? "" : axis.forNew(), bands));
        return new Group(
                axis.name().in("en"), "From low to high: “" + axis.says().in("en") + "”.", controls);
    }

    private static Group people(SegmentationModel model) {
        var settings = model.settings();
        var weights = settings.contacts();
        return new Group(
                "People and time",
                "How much an answer weighs, and how long it holds.",
                List.of(
                        number("/settings/contacts/decides", "Who decides weighs", "" + weights.decides()),
                        number("/settings/contacts/advises", "Who advises weighs", "" + weights.advises()),
                        number("/settings/contacts/uses", "Who uses weighs", "" + weights.uses()),
                        number("/settings/contacts/none", "Who has no part weighs", "" + weights.none()),
                        number("/settings/contacts/unknown", "Whose part is unknown weighs", "" + weights.unknown()),
                        number("/settings/carried-days", "An answer is carried, days", "" + settings.carriedDays()),
                        number("/settings/estimate-days", "An estimate holds, days", "" + settings.estimateDays()),
                        number("/settings/new-months", "An account is new, months", "" + settings.newMonths())));
    }

    private static List<GridRow> grid(SegmentationModel model) {
        List<Choice> segments = model.segments().stream()
                .map(segment -> new Choice(
                        "" + segment.number(),
                        segment.number() + " " + segment.name().in("en")))
                .toList();
        List<GridRow> rows = new ArrayList<>();
        for (int y = model.y().bands().size() - 1; y >= 0; y--) {
            Band band = model.y().bands().get(y);
            List<Integer> cells = model.grid().get(band.code());
            rows.add(new GridRow(
                    band.name().in("en"),
                    IntStream.range(0, cells.size())
                            .mapToObj(x -> choice(
                                    "/grid/" + band.code() + "/" + x,
                                    band.name().in("en") + ", "
                                            + model.x().bands().get(x).name().in("en"),
                                    "" + cells.get(x),
                                    segments))
                            .toList()));
        }
        return rows;
    }

    private static List<Group> names(SegmentationModel model) {
        List<Group> groups = new ArrayList<>();
        for (String language : model.languages()) {
            List<Control> controls = new ArrayList<>();
            controls.add(text("/name/" + language, "The model", model.name().in(language)));
            for (int i = 0; i < model.segments().size(); i++) {
                Segment segment = model.segments().get(i);
                controls.add(text(
                        "/segments/" + i + "/name/" + language,
                        "Segment " + segment.number(),
                        segment.name().in(language)));
            }
            groups.add(new Group(
                    java.util.Locale.forLanguageTag(language).getDisplayLanguage(java.util.Locale.ENGLISH),
                    "",
                    controls));
        }
        return groups;
    }

    /** The text with what was sent; places that the form does not offer are refused. */
    static String applied(SegmentationModel model, String yaml, List<String> pointers, List<String> values) {
        if (pointers == null || values == null || pointers.size() != values.size()) {
            throw new Refused(
                    "The form came incomplete. Go back, reload the page and send it again; nothing was changed.");
        }
        Map<String, Control> offered = of(model).controls();
        ModelEdit edit = ModelEdit.of(yaml);
        Map<String, String> weights = new LinkedHashMap<>();
        for (int i = 0; i < pointers.size(); i++) {
            Control control = offered.get(pointers.get(i));
            if (control == null) {
                throw new Refused("This form does not change " + pointers.get(i) + ". Use the text for that.");
            }
            if (control.pointer().contains("/combine/weights/")) {
                weights.put(control.pointer(), values.get(i));
            } else if (!values.get(i).equals(control.value())) {
                one(edit, control, values.get(i));
            }
        }
        for (String axis : List.of("/x", "/y")) {
            weights(edit, axis, weights);
        }
        return edit.isChanged() ? edit.yaml() : yaml;
    }

    private Map<String, Control> controls() {
        Map<String, Control> all = new LinkedHashMap<>();
        List<List<Control>> lists = new ArrayList<>();
        groups.forEach(group -> lists.add(group.controls()));
        names.forEach(group -> lists.add(group.controls()));
        grid.forEach(row -> lists.add(row.cells()));
        lists.forEach(list -> list.forEach(control -> all.put(control.pointer(), control)));
        return all;
    }

    private static void one(ModelEdit edit, Control control, String value) {
        String at = control.pointer();
        try {
            if (at.endsWith("/combine")) {
                String[] parts = value.split(":", 2);
                edit.text(at + "/by", parts[0]);
                edit.remove(at + "/input");
                if (parts.length == 2) {
                    edit.text(at + "/input", parts[1]);
                }
            } else if (value.isBlank() && (at.contains("/veto/") || at.endsWith("/for-new"))) {
                edit.remove(at);
            } else if (at.contains("/veto/")) {
                edit.mapping(at.substring(0, at.lastIndexOf('/')));
                edit.number(at, value);
            } else if (control.kind().equals("number") || at.startsWith("/grid/") || at.contains("/maps/")) {
                edit.number(at, value);
            } else {
                edit.text(at, value);
            }
        } catch (IllegalArgumentException wrong) {
            throw new Refused(control.label() + ": " + wrong.getMessage());
        }
    }

    /** Weights are written only where they differ: a plain mean needs none. */
    private static void weights(ModelEdit edit, String axis, Map<String, String> all) {
        Map<String, String> mine = new LinkedHashMap<>();
        all.forEach((pointer, value) -> {
            if (pointer.startsWith(axis)) {
                mine.put(pointer, value);
            }
        });
        String at = axis + "/combine/weights";
        if (mine.isEmpty()
                || mine.values().stream().allMatch(value -> value.strip().equals("1"))
                || !edit.at(axis + "/combine/by").equals("mean")) {
            edit.remove(at);
            return;
        }
        edit.mapping(at);
        try {
            mine.forEach(edit::number);
        } catch (IllegalArgumentException wrong) {
            throw new Refused("Weights: " + wrong.getMessage());
        }
    }

    private static List<Choice> levels(List<Band> levels) {
        return levels.stream()
                .map(level -> new Choice("" + level.level(), level.name().in("en")))
                .toList();
    }

    private static Control choice(String pointer, String label, String value, List<Choice> choices) {
        return new Control(pointer, label, "choice", value, choices);
    }

    private static Control number(String pointer, String label, String value) {
        return new Control(pointer, label, "number", value, List.of());
    }

    private static Control text(String pointer, String label, String value) {
        return new Control(pointer, label, "text", value, List.of());
    }

    private static String name(SegmentationModel model, String key) {
        return model.input(key).name().in("en");
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }
}
