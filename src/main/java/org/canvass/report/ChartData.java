package org.canvass.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Data for a chart's script, as JSON that may stand inside a page: nothing in it can end the script element. */
@ApplicationScoped
public class ChartData {

    @Inject
    ObjectMapper json;

    public RawString json(Object picture) {
        try {
            return new RawString(
                    json.writeValueAsString(picture).replace("<", "\\u003c").replace("&", "\\u0026"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chart's data cannot be written as JSON.", e);
        }
    }
}
