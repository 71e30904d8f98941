package org.canvass.wave.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;

/** What stands between a version and its first wave: it is tried in every language, then published. */
@Path("/surveys/{key}/versions/{number}")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class PublishResource {

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @POST
    @Path("trials")
    public Response tried(
            @PathParam("key") String key, @PathParam("number") int number, @FormParam("language") String language) {
        Transactions.retried(() -> {
            SurveyVersion version = SurveyVersion.found(key, number);
            if (language == null || !version.survey().languages().contains(language)) {
                throw new NotFoundException("The survey is not written in this language.");
            }
            SurveyTrial.note(version.id, language, visitor.getMe().memberId(), clock.instant());
        });
        return Redirect.to("/surveys/" + key + "?version=" + number + "&told=tried");
    }

    @POST
    @Path("publication")
    public Response publish(@PathParam("key") String key, @PathParam("number") int number) {
        Transactions.retried(
                () -> SurveyVersion.found(key, number).publish(visitor.getMe().memberId(), clock.instant()));
        return Redirect.to("/surveys/" + key + "?version=" + number + "&told=published");
    }
}
