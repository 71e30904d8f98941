package org.canvass.mail.returned.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.canvass.mail.returned.BounceConfig;
import org.canvass.mail.returned.ReturnPaths;
import org.canvass.mail.returned.box.BoxLease;
import org.canvass.mail.returned.box.Boxes;
import org.canvass.mail.returned.box.ReturnedSettings;
import org.canvass.mail.returned.box.SettingsShelf;
import org.canvass.mail.returned.box.Trying;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.site.Redirect;
import org.canvass.organization.site.SiteConfig;
import org.jboss.resteasy.reactive.RestQuery;

/** Where returned letters go, how they are read, and the key of relays that post them. */
@Path("/settings/returned")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Produces(MediaType.TEXT_HTML)
class ReturnedResource {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);
    private static final String SAVED = "Saved. It holds for letters that leave from now on.";

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance returned(ReturnedPage page);
    }

    @Inject
    SettingsShelf shelf;

    @Inject
    Boxes boxes;

    @Inject
    BoxLease lease;

    @Inject
    Trying trying;

    @Inject
    ReturnPaths paths;

    @Inject
    BounceConfig config;

    @Inject
    SiteConfig site;

    @Inject
    CurrentOrganization organization;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance page(@RestQuery boolean saved) {
        return page(form(), saved ? SAVED : null, null, null);
    }

    @POST
    public Response save(@BeanParam ReturnedForm form) {
        try {
            shelf.save(organization.id(), form.settings(settings(), boxes), clock.instant());
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(page(form, null, refused.getMessage(), null))
                    .build();
        }
        paths.forget(organization.id());
        lease.forget(organization.id());
        return Redirect.to("/settings/returned?saved=true");
    }

    @POST
    @Path("trial")
    public TemplateInstance tryIt() {
        Trying.Tried tried = trying.tryIt(organization.id());
        return page(form(), tried.well() ? tried.said() : null, tried.well() ? null : tried.said(), null);
    }

    @POST
    @Path("key")
    public TemplateInstance newKey() {
        String key = shelf.newKey(organization.id(), clock.instant());
        return page(form(), null, null, key);
    }

    @POST
    @Path("key/revocation")
    public Response revokeKey() {
        shelf.revokeKey(organization.id(), clock.instant());
        return Redirect.to("/settings/returned?saved=true");
    }

    private ReturnedSettings settings() {
        return shelf.of(organization.id()).orElse(ReturnedSettings.NONE);
    }

    private ReturnedForm form() {
        return ReturnedForm.of(settings());
    }

    private TemplateInstance page(ReturnedForm form, String notice, String problem, String key) {
        ReturnedSettings kept = settings();
        ZoneId zone = organization.get().zone();
        Optional<BoxLease.Last> last = kept.hasMailbox() ? lease.last(organization.id()) : Optional.empty();
        return Templates.returned(new ReturnedPage(
                form,
                config.address().orElse(null),
                kept.sealedPassword() != null,
                last.map(one -> inWords(one.at(), zone) + ": " + one.said()).orElse(null),
                last.map(BoxLease.Last::failed).orElse(false),
                kept.hookSince() == null ? null : inWords(kept.hookSince(), zone),
                site.link("/hooks/returned/" + (key == null ? "…" : key)),
                key != null,
                notice,
                problem));
    }

    private static String inWords(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
