package org.canvass.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.SegmentationModel;

/** Reads stored placements back, with what led to them. */
@ApplicationScoped
public class Explanations {

    private static final TypeReference<List<InputValue>> INPUTS = new TypeReference<>() {};

    @Inject
    Models models;

    @Inject
    ObjectMapper json;

    /** The placement replayed; the same inputs always lead to the same place. */
    public Explanation of(Placement placement) {
        SegmentationModel model = models.of(placement);
        List<InputValue> inputs = inputs(placement);
        Placing placing = Placer.replay(model, inputs);
        return new Explanation(placement, model, inputs, placing, model.moves(placing.inputs()));
    }

    private List<InputValue> inputs(Placement placement) {
        try {
            return json.readValue(placement.inputs, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of placement " + placement.id + " cannot be read.", e);
        }
    }
}
