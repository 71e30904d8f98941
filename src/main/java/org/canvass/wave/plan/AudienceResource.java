package org.canvass.wave.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.canvass.account.ContactRole;
import org.canvass.calendar.Times;
import org.canvass.calendar.zone.Zones;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Role;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Candidate;
import org.canvass.wave.audience.Choosing;
import org.canvass.wave.audience.Chosen;
import org.canvass.wave.page.Paging;

/** Who will be asked by a draft, and who is left out. */
@Path("/waves/{id}/audience")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class AudienceResource {
    private static final int ROWS_A_PAGE = 50;

    @Inject
    Choosing choosing;

    @Inject
    CurrentOrganization current;

    @CheckedTemplate(basePath = "wave")
    static class Templates {
        private Templates() {}

        static native TemplateInstance audience(AudiencePage page);
    }

    /** A page of the list; {@code rest} are those left out, on the first page only. */
    record AudiencePage(
            Wave wave, Chosen chosen, List<Row> rows, List<Chosen.Excluded> rest, String words, Paging paging) {}

    /** @param lives the city whose clock the contact's letter goes by */
    record Row(Candidate contact, String language, String role, String lives) {}

    @GET
    public TemplateInstance list(
            @PathParam("id") UUID id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        Wave wave = Wave.found(id);
        Chosen chosen = choosing.choose(wave);
        LanguageRule languages = wave.languages(current.get());
        ZoneId zone = current.get().zone();
        List<Candidate> found = chosen.asked().stream()
                .filter(contact -> matches(contact, words))
                .toList();
        Paging paging = Paging.of(page, found.size(), ROWS_A_PAGE);
        List<Row> rows = paging.of(found).stream()
                .map(contact -> new Row(
                        contact,
                        Planning.nameOf(languages.languageFor(contact.language())),
                        part(contact.role()),
                        Times.city(Zones.of(contact.timeZone(), contact.country(), zone))))
                .toList();
        List<Chosen.Excluded> rest = chosen.leftOut().stream()
                .filter(left -> matches(left.candidate(), words))
                .limit(paging.first() ? ROWS_A_PAGE : 0)
                .toList();
        return Templates.audience(new AudiencePage(wave, chosen, rows, rest, words.strip(), paging));
    }

    private static boolean matches(Candidate contact, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || (contact.name() + " " + contact.email() + " " + contact.accountName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static String part(ContactRole role) {
        if (role == null) {
            return "not known";
        }
        return switch (role) {
            case DM -> "decides";
            case INF -> "advises";
            case USE -> "uses it";
            case NONE -> "no part in it";
        };
    }
}
