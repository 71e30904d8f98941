package org.canvass.calendar.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.canvass.calendar.CalendarSettings;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.Holidays;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestQuery;

/** When letters may leave and how often one contact is asked: the organization's calendar. */
@Path("/settings/calendar")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
class CalendarResource {
    @Inject
    Calendars calendars;

    @Inject
    Holidays holidays;

    @Inject
    CurrentOrganization organization;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "calendar")
    static class Templates {
        private Templates() {}

        static native TemplateInstance calendar(CalendarPage page);
    }

    @GET
    public TemplateInstance page(@RestQuery String saved) {
        return page(CalendarForm.of(calendars.settings()), saved, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> fields) {
        CalendarForm form = CalendarForm.typed(fields);
        try {
            CalendarSettings settings = form.read(holidays);
            Transactions.retried(() -> calendars.keep(settings, visitor.getMe().memberId(), clock.instant()));
            return Redirect.to("/settings/calendar?saved=true");
        } catch (Refused refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(page(form, null, refused.getMessage()))
                    .build();
        }
    }

    private TemplateInstance page(CalendarForm form, String saved, String problem) {
        return Templates.calendar(CalendarPage.of(
                form,
                calendars.settings(),
                calendars.kept(),
                holidays,
                organization.get().zone(),
                clock.instant(),
                saved,
                problem));
    }
}
