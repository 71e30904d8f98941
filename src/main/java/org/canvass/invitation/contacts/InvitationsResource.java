package org.canvass.invitation.contacts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Role;
import org.canvass.organization.site.CsvSheet;
import org.canvass.wave.Wave;
import org.canvass.wave.page.Days;

/** The contacts of a wave, one by one, on a page and as a file. */
@Path("/waves/{id}")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
class InvitationsResource {
    @Inject
    InvitationRows rows;

    @Inject
    CurrentOrganization current;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance invitations(Page page);
    }

    /** @param standing the key of the chosen one, empty for all */
    record Page(
            Wave wave,
            List<Standing> standings,
            String standing,
            String words,
            InvitationRows.Found found,
            ZoneId zone) {
        public String day(Instant at) {
            return at == null ? "" : Days.inWords(at, zone);
        }
    }

    @GET
    @Path("invitations")
    public TemplateInstance list(
            @PathParam("id") UUID id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        Wave wave = Wave.found(id);
        Standing standing = Standing.of(state, wave.confidential).orElse(null);
        return Templates.invitations(new Page(
                wave,
                Standing.shown(wave.confidential),
                standing == null ? "" : standing.key(),
                words.strip(),
                rows.page(wave, standing, words, page),
                current.get().zone()));
    }

    @GET
    @Path("invitations.csv")
    public Response file(
            @PathParam("id") UUID id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String words) {
        Wave wave = Wave.found(id);
        ZoneId zone = current.get().zone();
        CsvSheet sheet = new CsvSheet(
                "contact",
                "e-mail",
                "account",
                "language",
                "state",
                "sent",
                "started",
                "answered",
                "named instead",
                "why");
        for (InvitationRows.Row row :
                rows.all(wave, Standing.of(state, wave.confidential).orElse(null), words)) {
            boolean told = !wave.confidential;
            Asked asked = row.asked();
            sheet.row(
                    asked.contact(),
                    asked.email(),
                    asked.account(),
                    asked.language(),
                    row.standing().words(),
                    time(asked.sentAt(), zone),
                    told ? time(asked.startedAt(), zone) : null,
                    told ? time(asked.answeredAt(), zone) : null,
                    told ? asked.passedTo() : null,
                    row.why());
        }
        return sheet.download(wave.name + " invitations");
    }

    private static String time(Instant at, ZoneId zone) {
        return at == null
                ? null
                : at.atZone(zone).toLocalDateTime().withNano(0).toString().replace('T', ' ');
    }
}
