package org.canvass.report.model;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.organization.site.Redirect;
import org.canvass.placement.Models;
import org.canvass.placement.lab.Outcome;
import org.canvass.placement.model.ModelDraft;
import org.canvass.segmentation.file.InvalidModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The model lab: a draft, changed in a form or as text, tried at once against a wave, and published with a note. */
@Path("/models/drafts/{id}")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class DraftResource {

    private static final int MOST_NOTE = 1_000;

    @Inject
    DraftPages pages;

    @Inject
    Models models;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "report/model")
    static class Templates {
        static native TemplateInstance draft(DraftPage page);

        static native TemplateInstance tried(DraftPage page);
    }

    @GET
    public TemplateInstance draft(@RestPath UUID id, @RestQuery UUID wave) {
        return Templates.draft(pages.open(ModelDraft.found(id), wave, null));
    }

    /** What it would change, alone: the page asks for it again until it is there. */
    @GET
    @Path("/trial")
    public TemplateInstance trial(@RestPath UUID id, @RestQuery UUID wave) {
        return Templates.tried(pages.open(ModelDraft.found(id), wave, null));
    }

    @GET
    @Path("/trial.csv")
    public Response download(@RestPath UUID id, @RestQuery UUID wave) {
        DraftPage page = pages.open(ModelDraft.found(id), wave, null);
        CsvSheet sheet =
                new CsvSheet(visitor.getMe().accountWord().title(), "Name", "From segment", "To segment", "Revenue");
        if (page.tried() != null && page.tried().outcome() != null) {
            List<Outcome.Mover> movers = page.tried().outcome().movers();
            var accounts = pages.accounts(movers);
            for (Outcome.Mover mover : movers) {
                Account account = accounts.get(mover.account());
                sheet.row(account.externalId, account.name, mover.from(), mover.to(), mover.revenue());
            }
        }
        return sheet.download("trial of " + page.draft().modelKey);
    }

    /** Keeps what the form changes. */
    @POST
    public Response change(
            @RestPath UUID id,
            @RestForm UUID wave,
            @RestForm("k") List<String> places,
            @RestForm("v") List<String> values,
            @RestHeader("HX-Request") String byScript) {
        try {
            Transactions.retried(() -> {
                ModelDraft draft = ModelDraft.found(id);
                var model = SegmentationModels.parse("The draft", draft.yaml);
                draft.write(
                        DraftForm.applied(model, draft.yaml, places, values),
                        visitor.getMe().memberId(),
                        clock.instant());
            });
        } catch (Refused | InvalidModel wrong) {
            DraftPage page = pages.open(ModelDraft.found(id), wave, wrong.getMessage());
            return byScript == null
                    ? Response.status(400).entity(Templates.draft(page)).build()
                    : Response.ok(Templates.tried(page)).build();
        }
        return byScript == null
                ? Redirect.to(pages.path(id, wave))
                : Response.ok(Templates.tried(pages.open(ModelDraft.found(id), wave, null)))
                        .build();
    }

    /** Keeps a whole text, right or wrong. */
    @POST
    @Path("/text")
    public Response write(@RestPath UUID id, @RestForm UUID wave, @RestForm String yaml) {
        if (yaml == null || yaml.isBlank()) {
            throw new Refused("The text is empty. Nothing was changed; go back and send it again.");
        }
        Transactions.retried(() -> ModelDraft.found(id)
                .write(yaml.replace("\r\n", "\n"), visitor.getMe().memberId(), clock.instant()));
        return Redirect.to(pages.path(id, wave));
    }

    /** Publishes the draft as a new version, with a note. */
    @POST
    @Path("/publication")
    public Response publish(@RestPath UUID id, @RestForm String note) {
        ModelDraft draft = ModelDraft.found(id);
        try {
            if (note == null || note.isBlank()) {
                throw new Refused("Say in a note why this version is better. Those who come after you will ask.");
            }
            String kept = note.strip();
            Transactions.retried(() -> models.publish(
                    ModelDraft.found(id),
                    kept.substring(0, Math.min(MOST_NOTE, kept.length())),
                    visitor.getMe().memberId(),
                    clock.instant()));
        } catch (Refused | InvalidModel wrong) {
            return Response.status(400)
                    .entity(Templates.draft(pages.open(draft, null, wrong.getMessage())))
                    .build();
        }
        return Redirect.to("/models?saved=published");
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath UUID id) {
        Transactions.retried(() -> {
            ModelDraft.found(id);
            ModelDraft.take(id);
        });
        return Redirect.to("/models?saved=removed");
    }
}
