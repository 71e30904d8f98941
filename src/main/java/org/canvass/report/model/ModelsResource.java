package org.canvass.report.model;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.canvass.organization.Member;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.placement.Models;
import org.canvass.placement.model.ModelDraft;
import org.canvass.placement.model.PublishedModel;
import org.canvass.report.account.PathPicture;
import org.canvass.segmentation.SegmentationModel;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Which models accounts are placed by, and their versions. */
@Path("/models")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
class ModelsResource {

    @Inject
    Models models;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "report/model")
    static class Templates {
        static native TemplateInstance models(ModelsPage page);
    }

    @GET
    public TemplateInstance models(@RestQuery String saved) {
        return page(saved, null);
    }

    /** The primary model and those beside it, from the next wave on. */
    @POST
    @Path("/choice")
    public Response choose(@RestForm String primary, @RestForm List<String> also) {
        List<String> keys = new ArrayList<>(List.of(known(primary)));
        for (String key : also == null ? List.<String>of() : also) {
            if (!keys.contains(known(key))) {
                keys.add(key);
            }
        }
        Transactions.retried(() -> models.choose(keys, visitor.getMe().memberId(), clock.instant()));
        return Redirect.to("/models?saved=choice");
    }

    /** Begins a draft; with a name of its own it becomes a model of its own. */
    @POST
    @Path("/{key}/drafts")
    public Response draft(@RestPath String key, @RestForm Integer version, @RestForm String name) {
        SegmentationModel from = version == null ? models.of(known(key)) : models.of(known(key), version);
        boolean separate = name != null && !name.isBlank();
        String draftKey = separate ? free(slug(name)) : key;
        ModelDraft draft = Transactions.retried(() -> models.draft(
                key,
                from.version(),
                draftKey,
                separate ? name.strip() : null,
                visitor.getMe().memberId(),
                clock.instant()));
        return Redirect.to("/models/drafts/" + draft.id);
    }

    /** Parts the accounts anew into thirds with the next wave. */
    @POST
    @Path("/{key}/thirds")
    public Response thirds(@RestPath String key) {
        known(key);
        Transactions.retried(() -> models.freezeThirdsAnew(key));
        return Redirect.to("/models?saved=thirds");
    }

    private TemplateInstance page(String saved, String problem) {
        List<String> used = models.inUse().stream().map(SegmentationModel::key).toList();
        List<ModelsPage.Row> rows = models.offered().stream()
                .map(model -> new ModelsPage.Row(
                        model, used.indexOf(model.key()), PublishedModel.versions(model.key()), PathPicture.of(model)))
                .sorted(Comparator.comparingInt(row -> row.inUse() ? row.place() : Integer.MAX_VALUE))
                .toList();
        var people =
                Member.byName().stream().collect(Collectors.toMap(member -> member.id, member -> member.person.name));
        return Templates.models(new ModelsPage(visitor.getMe(), rows, ModelDraft.all(), people, saved, problem));
    }

    private String known(String key) {
        if (key == null || !models.exists(key)) {
            throw new NotFoundException("There is no such model here.");
        }
        return key;
    }

    private String free(String slug) {
        String key = slug;
        for (int number = 2; models.exists(key); number++) {
            key = slug + "-" + number;
        }
        return key;
    }

    private static String slug(String name) {
        String slug = java.text.Normalizer.normalize(name.toLowerCase(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        if (slug.isEmpty()) {
            throw new Refused("Give the model a name with letters in it.");
        }
        return slug.substring(0, Math.min(34, slug.length()));
    }
}
