package org.canvass.report.action;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.action.Action;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.organization.site.LocalPath;
import org.canvass.organization.site.Redirect;
import org.canvass.placement.Placements;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who does what for whom until when, and what moved since. An account manager sees their own accounts. */
@Path("/actions")
@Authenticated
class ActionsResource {

    @Inject
    ActionsReader actions;

    @Inject
    Placements placements;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "report/action")
    static class Templates {
        static native TemplateInstance actions(ActionsPage page);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@RestQuery String whose, @RestQuery String state) {
        return Templates.actions(page(whose, state));
    }

    @GET
    @Path("/list.csv")
    public Response download(@RestQuery String whose, @RestQuery String state) {
        ActionsPage page = page(whose, state);
        CsvSheet sheet = new CsvSheet(
                page.word().title(),
                "Account manager",
                "What",
                "Note",
                "Owner",
                "Due",
                "Written down",
                "Age in days",
                "Done",
                "Done by",
                "Segment then",
                "Segment now",
                "Stage of trust then",
                "Stage of trust now");
        for (ActionRow row : page.rows()) {
            var then = row.moved().then();
            var now = row.moved().now();
            sheet.row(
                    row.account(),
                    row.manager(),
                    row.what(),
                    row.note(),
                    row.owner(),
                    row.dueOn(),
                    row.createdOn(),
                    row.ageDays(),
                    row.doneOn(),
                    row.doneBy(),
                    then == null ? null : then.place(),
                    now == null ? null : now.place(),
                    then == null ? null : then.stage(),
                    now == null ? null : now.stage());
        }
        return sheet.download("actions");
    }

    @POST
    @Path("/{id}/done")
    public Response done(@RestPath UUID id, @RestForm String back) {
        Transactions.retried(() -> actions.visible(id, me()).done(me().memberId(), clock.instant()));
        return Redirect.to(back(back));
    }

    @POST
    @Path("/{id}/reopening")
    public Response reopen(@RestPath UUID id, @RestForm String back) {
        Transactions.retried(() -> actions.visible(id, me()).reopen());
        return Redirect.to(back(back));
    }

    /** Another wording, owner or day. */
    @POST
    @Path("/{id}/plan")
    public Response change(
            @RestPath UUID id,
            @RestForm String what,
            @RestForm String note,
            @RestForm String owner,
            @RestForm String dueOn,
            @RestForm String back) {
        Transactions.retried(() -> {
            Action action = actions.visible(id, me());
            UUID by = Action.owner(owner);
            actions.checkOwner(by, Account.findById(action.accountId));
            action.change(new Action.Plan(what, note, by, Day.of(dueOn)), today());
        });
        return Redirect.to(back(back));
    }

    private ActionsPage page(String whose, String state) {
        ActionsPage.State chosen = state == null || state.isBlank()
                ? ActionsPage.State.OPEN
                : Arrays.stream(ActionsPage.State.values())
                        .filter(one -> one.key().equals(state))
                        .findFirst()
                        .orElseThrow(() -> new BadRequestException("Actions are open, overdue or done. Choose one."));
        placements.placeDueForAPage(clock.instant());
        return new ActionsPage(me(), actions.all(me(), today()), whose(whose), chosen);
    }

    private static String whose(String whose) {
        if (whose == null || whose.isBlank()) {
            return "all";
        }
        if (whose.equals("all") || whose.equals("mine")) {
            return whose;
        }
        try {
            return UUID.fromString(whose).toString();
        } catch (IllegalArgumentException notAnId) {
            throw new BadRequestException("The address names nobody. Choose someone on the page.");
        }
    }

    private SignedIn me() {
        return visitor.getMe();
    }

    private LocalDate today() {
        return clock.instant().atZone(me().zone()).toLocalDate();
    }

    private static String back(String path) {
        String local = LocalPath.orHome(path);
        return local.equals("/") ? "/actions" : local;
    }
}
