package org.canvass.wave.series.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.series.WaveSeries;

/** Waves that come again: made, changed, paused, ended. */
@Path("/waves/series")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class SeriesResource {
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> TOLD = Map.of(
            "made", "The series is kept. Its first draft is made when its day comes near.",
            "kept", "The changes are kept. What was prepared already stays as it is.");

    @Inject
    SeriesPages pages;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "wave/series")
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<SeriesPages.Row> rows);

        static native TemplateInstance series(SeriesPage page);
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(pages.rows());
    }

    @GET
    @Path("new")
    public TemplateInstance fresh() {
        return Templates.series(pages.fresh());
    }

    @POST
    @Path("new")
    public Response create(MultivaluedMap<String, String> sent) {
        SeriesForm form = SeriesForm.typed(sent);
        Map<String, String> problems = form.problems(null, pages.today());
        if (!problems.isEmpty()) {
            return wrong(null, form, problems);
        }
        UUID by = visitor.getMe().memberId();
        UUID made = Transactions.retried(() -> WaveSeries.create(form.plan(), by, clock.instant()).id);
        return Redirect.to("/waves/series/" + made + "?told=made");
    }

    @GET
    @Path("{id}")
    public TemplateInstance series(@PathParam("id") UUID id, @QueryParam("told") String told) {
        WaveSeries series = WaveSeries.found(id);
        return Templates.series(
                pages.page(series, SeriesForm.of(series), Map.of(), told == null ? null : TOLD.get(told)));
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        SeriesForm form = SeriesForm.typed(sent);
        WaveSeries series = WaveSeries.found(id);
        Map<String, String> problems = form.problems(series, pages.today());
        if (!problems.isEmpty()) {
            return wrong(series, form, problems);
        }
        UUID by = visitor.getMe().memberId();
        Transactions.retried(() -> WaveSeries.found(id).change(form.plan(), by, clock.instant()));
        return Redirect.to("/waves/series/" + id + "?told=kept");
    }

    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") UUID id) {
        return done(id, WaveSeries::pause);
    }

    @POST
    @Path("{id}/resumption")
    public Response resume(@PathParam("id") UUID id) {
        return done(id, WaveSeries::resume);
    }

    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") UUID id) {
        return done(id, WaveSeries::end);
    }

    private static Response done(UUID id, Consumer<WaveSeries> verb) {
        Transactions.retried(() -> verb.accept(WaveSeries.found(id)));
        return Redirect.to("/waves/series/" + id);
    }

    private Response wrong(WaveSeries series, SeriesForm form, Map<String, String> problems) {
        return Response.status(UNPROCESSABLE)
                .entity(Templates.series(pages.page(series, form, problems, null)))
                .build();
    }
}
