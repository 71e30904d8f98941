package org.canvass.invitation.sender;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.StandingLetter;

/** Who the letters come from: the organization, or the manager of each account; and the standing letters. */
@Path("/settings/letters")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class SenderResource {
    @Inject
    CurrentOrganization current;

    @Inject
    Senders senders;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance sender(SenderPage page);
    }

    @GET
    public TemplateInstance page(@QueryParam("saved") String saved) {
        return Templates.sender(page(saved != null, null, null));
    }

    @POST
    public Response change(@FormParam("from") String from, @FormParam("signature") String signature) {
        try {
            Transactions.retried(() -> SenderForm.apply(current.get(), from, signature));
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(Templates.sender(page(false, refused.getMessage(), signature)))
                    .build();
        }
        return Redirect.to("/settings/letters?saved=true");
    }

    @POST
    @Path("managers/{manager}")
    public Response changeManager(
            @PathParam("manager") UUID id,
            @FormParam("email") String email,
            @FormParam("jobTitle") String jobTitle,
            @FormParam("phone") String phone,
            @FormParam("left") String left) {
        try {
            Transactions.retried(() -> {
                AccountManager manager = AccountManager.byId(id);
                if (manager == null) {
                    throw new NotFoundException("There is no such account manager here.");
                }
                SenderForm.apply(manager, email, jobTitle, phone);
                if (left == null) {
                    manager.leftAt = null;
                } else if (manager.leftAt == null) {
                    manager.leftAt = clock.instant();
                }
            });
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(Templates.sender(page(false, refused.getMessage(), null)))
                    .build();
        }
        return Redirect.to("/settings/letters?saved=true#managers");
    }

    /** New waves start from the program's text again. */
    @POST
    @Path("standing/{kind}/{language}/removal")
    public Response forget(@PathParam("kind") String kind, @PathParam("language") String language) {
        LetterKind forgotten = LetterKind.of(kind).orElseThrow(() -> new NotFoundException("There is no such letter."));
        Transactions.retried(() -> StandingLetter.forget(forgotten, language));
        return Redirect.to("/settings/letters?saved=true#standing");
    }

    private SenderPage page(boolean saved, String problem, String typedSignature) {
        Organization organization = current.get();
        Map<UUID, Long> customers = Account.customersByManager();
        String signature = organization.signatureLines == null ? "" : organization.signatureLines;
        return new SenderPage(
                organization,
                typedSignature == null ? signature : typedSignature,
                senders.ofOrganization(organization),
                senders.ofSomeManager(organization),
                AccountManager.byName().stream()
                        .map(manager -> manager(manager, customers.getOrDefault(manager.id, 0L)))
                        .toList(),
                StandingLetter.all().stream()
                        .map(one -> new SenderPage.Standing(one.kind, one.title(), one.language, one.subject))
                        .toList(),
                visitor.getMe().role() == Role.ADMINISTRATOR,
                saved,
                problem);
    }

    private static SenderPage.Manager manager(AccountManager manager, long customers) {
        String why = null;
        if (manager.leftAt != null) {
            why = "has left";
        } else if (Senders.gone(manager)) {
            why = "may no longer sign in";
        } else if (!Sender.answerable(manager, false)) {
            why = manager.email == null ? "has no e-mail" : "has an e-mail that cannot be written to";
        }
        return new SenderPage.Manager(
                manager.id,
                manager.name,
                manager.email,
                manager.jobTitle,
                manager.phone,
                manager.leftAt != null,
                customers,
                why);
    }
}
