package org.canvass.report.model;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.canvass.placement.Models;
import org.jboss.resteasy.reactive.RestPath;

/** The colours of a model's segments as a style sheet: a version never changes, so a browser may keep it. */
@Path("/models")
@Authenticated
class ColoursResource {

    @Inject
    Models models;

    @GET
    @Path("/{key}/{version}/colours.css")
    @Produces("text/css")
    public Response colours(@RestPath String key, @RestPath int version) {
        try {
            return Response.ok(ModelColours.sheet(models.of(key, version)))
                    .header("Cache-Control", "private, max-age=86400")
                    .build();
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException("There is no such model here.");
        }
    }
}
