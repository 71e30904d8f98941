package org.canvass.invitation.run;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.organization.session.Csrf;
import org.canvass.wave.Wave;

/** The news of a launched wave as server-sent events: {@code news} holds the parts of the page that changed. */
@Path("/waves/{id}/live")
class LiveResource {
    @Inject
    Live live;

    @Inject
    Visitor visitor;

    @Inject
    Csrf csrf;

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public Multi<OutboundSseEvent> news(
            @PathParam("id") UUID id, @Context Sse events, @Context HttpServerResponse response) {
        SignedIn me = visitor.getMe();
        // In a context that ends here: the one of this request lasts as long as the page is open.
        CurrentOrganization.run(me.organizationId(), () -> {
            Wave.found(id);
        });
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that gathers an answer before it passes it on would pass on nothing.
        response.putHeader("X-Accel-Buffering", "no");
        return live.of(id, me, visitor.runsWaves(), csrf.getField().toString(), events);
    }
}
