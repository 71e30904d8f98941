package org.canvass.placement;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;

/** The models that come with the product, read and checked once at start: a wrong one stops the start. */
@Startup
@Singleton
public class Models {

    /** The model a wave uses unless another is chosen. */
    public static final String CANVAS = "canvas";

    private final Map<String, SegmentationModel> shipped = Stream.of(CANVAS)
            .map(SegmentationModels::shipped)
            .collect(Collectors.toUnmodifiableMap(SegmentationModel::key, model -> model));

    public SegmentationModel of(String key) {
        SegmentationModel model = shipped.get(key);
        if (model == null) {
            throw new IllegalArgumentException(
                    "There is no model '" + key + "'; there is " + String.join(", ", shipped.keySet()) + ".");
        }
        return model;
    }
}
