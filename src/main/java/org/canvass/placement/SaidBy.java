package org.canvass.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.model.Part;

/**
 * What one contact said that a placement counts.
 *
 * @param stage null where they did not say
 * @param appetite null where they did not say
 * @param weight how much their answers count
 * @param stageDay when they said the stage; null where they did not
 * @param appetiteDay when they said whether they want more; null where they did not
 */
public record SaidBy(
        UUID contactId,
        Stage stage,
        LocalDate stageDay,
        Appetite appetite,
        LocalDate appetiteDay,
        Part part,
        int weight) {}
