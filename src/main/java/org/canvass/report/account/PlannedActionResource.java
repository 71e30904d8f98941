package org.canvass.report.account;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.action.Action;
import org.canvass.organization.Refused;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.report.action.ActionsReader;
import org.canvass.report.action.Day;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** An action written down on an account's page, by anyone who may see the account. */
@Path("/accounts/{id}/actions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PlannedActionResource {

    @Inject
    AccountPages pages;

    @Inject
    ActionsReader actions;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @POST
    public Response plan(
            @RestPath UUID id,
            @RestForm String what,
            @RestForm String note,
            @RestForm String owner,
            @RestForm String dueOn) {
        SignedIn me = visitor.getMe();
        Instant now = clock.instant();
        try {
            Transactions.retried(() -> {
                Account account = pages.account(id, me);
                UUID by = Action.owner(owner);
                actions.checkOwner(by, account);
                Action.plan(
                        id,
                        new Action.Plan(what, note, by, Day.of(dueOn)),
                        pages.newest(id),
                        me.memberId(),
                        now.atZone(me.zone()).toLocalDate(),
                        now);
            });
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(AccountResource.Templates.account(
                            pages.open(id, null).with(refused.getMessage())))
                    .build();
        }
        return Redirect.to("/accounts/" + id + "#next");
    }
}
