package org.canvass.report.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.report.PlacedAccount;
import org.canvass.report.canvas.Beside.Note;
import org.canvass.segmentation.SegmentationModel;

/**
 * What lies beside the grid.
 *
 * @param alerts what to look at whatever the segment is; only those that were raised
 * @param trays the accounts in no segment, by what the model calls the reason; only those that hold any
 * @param fresh how many new accounts there are where the model places them in its own way
 */
public record Trays(List<Heap> alerts, List<Heap> trays, long fresh, SegmentationModel model, Map<UUID, Note> notes) {

    /** Accounts that share something: its name, what to do about it, and the accounts, the largest revenue first. */
    public record Heap(String name, String says, List<PlacedAccount> accounts) {}

    private static final String OPEN =
            "What is known leaves more than one segment open. One question would settle each" + " of them.";

    static Trays of(CanvasPicture.Source source) {
        SegmentationModel model = source.model();
        Map<UUID, Note> notes = source.notes();
        List<PlacedAccount> all = source.book().accounts();
        List<Heap> alerts = model.alerts().stream()
                .map(alert -> new Heap(
                        alert.name().in("en"),
                        alert.says().in("en"),
                        all.stream()
                                .filter(a -> note(notes, a).alerts().contains(alert.key()))
                                .toList()))
                .filter(heap -> !heap.accounts().isEmpty())
                .toList();
        List<Heap> trays = new ArrayList<>();
        model.trays()
                .forEach(tray -> trays.add(new Heap(
                        capital(tray.name().in("en")),
                        tray.says().in("en"),
                        all.stream()
                                .filter(a -> tray.key().equals(note(notes, a).tray()))
                                .toList())));
        trays.add(new Heap(
                "Not placed yet",
                OPEN,
                all.stream()
                        .filter(a -> a.segment() == null && note(notes, a).tray() == null)
                        .toList()));
        return new Trays(
                alerts,
                trays.stream().filter(heap -> !heap.accounts().isEmpty()).toList(),
                all.stream().filter(a -> note(notes, a).isNew()).count(),
                model,
                notes);
    }

    /** The name of the tray an account lies in; null where it lies in none. */
    String trayOf(PlacedAccount a) {
        String tray = note(notes, a).tray();
        return tray == null ? null : model.tray(tray).name().in("en");
    }

    /** The names of the alerts raised for an account; null where none was. */
    String alertsOf(PlacedAccount a) {
        List<String> alerts = note(notes, a).alerts();
        return alerts.isEmpty()
                ? null
                : alerts.stream().map(key -> model.alert(key).name().in("en")).collect(Collectors.joining(", "));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Note note(Map<UUID, Note> notes, PlacedAccount a) {
        return notes.getOrDefault(a.id(), Note.NONE);
    }
}
