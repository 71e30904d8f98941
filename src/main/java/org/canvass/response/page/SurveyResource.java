package org.canvass.response.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.canvass.invitation.page.Caller;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.organization.site.Redirect;
import org.canvass.response.link.Answering;
import org.canvass.response.link.Outcome;

/** The contact's page. Looking at it, however often and by whomever, records nothing; only sending it does. */
@Path("/s")
@PermitAll
@WithoutCsrf("The unguessable token in the path is the right to answer, and some mail apps refuse cookies.")
class SurveyResource {

    @Inject
    Answering answering;

    @Inject
    Showing showing;

    @Inject
    Trouble trouble;

    @GET
    @Path("{token}")
    public Response show(@PathParam("token") String token, @Context UriInfo address, HttpServerRequest request) {
        Caller caller = new Caller(request);
        return trouble.reading(caller, () -> showing.survey(token, address.getQueryParameters(), caller));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("token") String token, MultivaluedMap<String, String> sent, HttpServerRequest request) {
        Caller caller = new Caller(request);
        Form form = new Form(sent);
        return trouble.writing(form.language(caller.language()), form.all(), () -> {
            var outcome = answering.answer(token, form.page(), form.fields(), form.back() || form.later());
            if (form.later() && outcome instanceof Outcome.Kept) {
                return Redirect.to("?" + Showing.LATER);
            }
            return showing.outcome(outcome, token, caller);
        });
    }

    /** Whatever else an address may hold is a link that does not work. */
    @GET
    public Response noToken(HttpServerRequest request) {
        return showing.unknown(new Caller(request));
    }

    @GET
    @Path("{token}/{rest:.*}")
    public Response moreThanAToken(HttpServerRequest request) {
        return showing.unknown(new Caller(request));
    }
}
