package org.canvass.report.canvas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.placement.InputValue;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.SegmentationModel.Picture;
import org.canvass.wave.Wave;

/** What a model says of accounts beside their segment: trays, alerts, who is new, and the numbers behind a place. */
@RequestScoped
class Beside {

    private static final TypeReference<List<InputValue>> INPUTS = new TypeReference<>() {};
    private static final String ALERT = "alert-";

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    /**
     * One account.
     *
     * @param tray why it is in no segment, by the model's key; null where it is in one or the model has no name for it
     * @param alerts keys of the model's alerts that were raised
     * @param numbers the numbers behind the two axes, by input; empty unless the model is drawn by them
     */
    record Note(String tray, List<String> alerts, boolean isNew, Map<String, Double> numbers) {

        static final Note NONE = new Note(null, List.of(), false, Map.of());
    }

    /** What is to be noted of the accounts of a wave; one of which nothing is to be noted is not in it. */
    Map<UUID, Note> of(Wave wave, SegmentationModel model) {
        boolean numbers = model.picture() == Picture.BUBBLES;
        Map<UUID, Note> notes = new HashMap<>();
        entities.createQuery(
                        "select p.accountId, p.tray, p.flags, " + (numbers ? "p.inputs" : "p.tray")
                                + " from Placement p where p.waveId = :wave and p.modelKey = :model"
                                + (numbers ? "" : " and (p.tray is not null or p.flags <> '')"),
                        Object[].class)
                .setParameter("wave", wave.id)
                .setParameter("model", model.key())
                .getResultList()
                .forEach(row -> notes.put((UUID) row[0], note(row, numbers)));
        return notes;
    }

    private Note note(Object[] row, boolean numbers) {
        List<String> flags = Arrays.asList(((String) row[2]).split(" "));
        return new Note(
                (String) row[1],
                flags.stream()
                        .filter(flag -> flag.startsWith(ALERT))
                        .map(flag -> flag.substring(ALERT.length()))
                        .toList(),
                flags.contains("new"),
                numbers ? numbers((String) row[3]) : Map.of());
    }

    private Map<String, Double> numbers(String inputs) {
        try {
            Map<String, Double> numbers = new HashMap<>();
            for (InputValue value : json.readValue(inputs, INPUTS)) {
                if (value.raw() != null && value.raw().matches("-?[0-9.]+")) {
                    numbers.put(value.key(), Double.valueOf(value.raw()));
                }
            }
            return numbers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a placement cannot be read.", e);
        }
    }
}
