package org.canvass.mail.settings;

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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.MailAccounts;
import org.canvass.mail.account.OwnAccount;
import org.canvass.mail.trouble.Pausing;
import org.canvass.mail.trouble.Rests;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** How an organization's letters leave: through whose mail server, signed by whom, how fast. */
@Path("/settings/mail")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Produces(MediaType.TEXT_HTML)
class MailResource {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        private Templates() {}

        static native TemplateInstance settings(MailPage page);
    }

    @Inject
    AccountShelf shelf;

    @Inject
    MailAccounts accounts;

    @Inject
    Trial trial;

    @Inject
    Rests rests;

    @Inject
    Pausing pausing;

    @Inject
    MailConfig config;

    @Inject
    CurrentOrganization current;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
    public TemplateInstance page(@RestQuery String saved) {
        return page(null, saved == null ? null : "Saved. It holds for letters that leave from now on.", null, null);
    }

    @POST
    @Path("account")
    public Response keep(@BeanParam AccountForm form) {
        try {
            Transactions.retried(() -> shelf.keep(form, visitor.getMe().memberId(), clock.instant()));
        } catch (Refused refused) {
            return refused(form, refused);
        }
        return Redirect.to("/settings/mail?saved=true");
    }

    @POST
    @Path("account/removal")
    public Response remove() {
        Transactions.retried(() -> shelf.remove());
        return Redirect.to("/settings/mail?saved=true");
    }

    /** Goes to the member's own address and nowhere else. */
    @POST
    @Path("trial")
    public TemplateInstance tryIt() {
        SignedIn me = visitor.getMe();
        MailAccount account = accounts.current();
        Trial.Report report = trial.of(account, sender(), Address.of(me.email()), clock.instant());
        if (report.arrived()) {
            rests.over(account.key(), Set.of(Rests.ALL));
        }
        return page(null, null, null, report);
    }

    /** @param key in PKCS#8 form; a new one is made where there is none */
    @POST
    @Path("signature")
    public Response sign(@RestForm String domain, @RestForm String selector, @RestForm String key) {
        try {
            Transactions.retried(
                    () -> shelf.sign(domain, selector, key, visitor.getMe().memberId(), clock.instant()));
        } catch (Refused refused) {
            return refused(null, refused);
        }
        return Redirect.to("/settings/mail?saved=true");
    }

    @POST
    @Path("signature/removal")
    public Response signNoMore() {
        try {
            Transactions.retried(() -> shelf.signNoMore(visitor.getMe().memberId(), clock.instant()));
        } catch (Refused refused) {
            return refused(null, refused);
        }
        return Redirect.to("/settings/mail?saved=true");
    }

    @POST
    @Path("resending")
    public Response resend(@RestForm boolean wanted) {
        Transactions.retried(() -> shelf.resend(wanted, visitor.getMe().memberId(), clock.instant()));
        return Redirect.to("/settings/mail?saved=true");
    }

    private Response refused(AccountForm form, Refused refused) {
        return Response.status(400)
                .entity(page(form, null, refused.getMessage(), null))
                .build();
    }

    private Address sender() {
        Organization organization = current.get();
        return new Address(
                organization.signature(),
                organization.senderEmail == null ? Address.of(config.from()).email() : organization.senderEmail);
    }

    private TemplateInstance page(AccountForm form, String notice, String problem, Trial.Report report) {
        OwnAccount own = OwnAccount.get();
        MailAccount account = accounts.current();
        Address sender = sender();
        AccountForm shown = form != null ? form : own == null ? AccountForm.empty() : AccountForm.of(own);
        shown.password = null;
        return Templates.settings(new MailPage(
                own,
                account,
                shown,
                own == null ? List.of() : PublishedRecord.of(own, sender.domain()),
                resting(account),
                sender.email(),
                sender.domain(),
                own != null
                        && own.dkimDomain != null
                        && !sender.domain().equals(own.dkimDomain)
                        && !sender.domain().endsWith("." + own.dkimDomain),
                pausing.policy().inWords(),
                config.sendingPaused(),
                shelf.resends(),
                config.resendUncertain(),
                visitor.getMe().role() == Role.ADMINISTRATOR,
                notice,
                problem,
                report));
    }

    /** What rests now; of the installation's account only the server itself, as domains tell of others' customers. */
    private List<String> resting(MailAccount account) {
        Instant now = clock.instant();
        ZoneId zone = current.get().zone();
        return rests.of(account.key()).stream()
                .filter(rest -> rest.holds(now))
                .filter(rest ->
                        rest.domain().equals(Rests.ALL) || !account.key().equals(MailAccount.INSTALLATION))
                .map(rest -> (rest.domain().isEmpty() ? "All letters rest" : "Letters to " + rest.domain() + " rest")
                        + " until " + CLOCK.format(rest.until().atZone(zone)) + ". " + rest.because())
                .toList();
    }
}
