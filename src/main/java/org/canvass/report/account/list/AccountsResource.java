package org.canvass.report.account.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.CsvSheet;
import org.canvass.placement.Models;
import org.canvass.placement.Placements;
import org.canvass.report.OwnBook;
import org.canvass.report.ReadableWaves;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestQuery;

/** The accounts as a list, each with where it stands. An account manager sees their own. */
@Path("/accounts")
@Authenticated
class AccountsResource {

    private static final int A_PAGE = 50;
    private static final int EVERYTHING = 1_000_000;

    @Inject
    ReadableWaves readable;

    @Inject
    AccountList list;

    @Inject
    Visitor visitor;

    @Inject
    Models models;

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "report/account")
    static class Templates {
        static native TemplateInstance accounts(AccountsPage page);
    }

    @GET
    public TemplateInstance accounts(
            @RestQuery String search,
            @RestQuery String manager,
            @RestQuery String segment,
            @RestQuery String evidence,
            @RestQuery String sort,
            @RestQuery String page) {
        SignedIn me = visitor.getMe();
        placements.placeDueForAPage(clock.instant());
        Wave wave = latest();
        AccountFilter filter = filter(me, search, manager, segment, evidence, wave == null ? "name" : sort);
        AccountList.Counts fit = list.counts(wave, filter);
        AccountList.Counts all = filter.narrows() || filter.manager() != null
                ? list.counts(wave, new AccountFilter("", OwnBook.of(me, null), null, null, null))
                : fit;
        int pages = (int) Math.max(1, (fit.accounts() + A_PAGE - 1) / A_PAGE);
        int at = Math.min(Math.max(1, page == null || page.isBlank() ? 1 : number(page, "page")), pages);
        return Templates.accounts(new AccountsPage(
                me,
                wave,
                model(wave),
                filter,
                me.role() == Role.ACCOUNT_MANAGER ? List.of() : AccountManager.byName(),
                all,
                fit,
                list.rows(wave, filter, (at - 1) * A_PAGE, A_PAGE),
                at,
                pages,
                A_PAGE));
    }

    @GET
    @Path("/list.csv")
    public Response download(
            @RestQuery String search,
            @RestQuery String manager,
            @RestQuery String segment,
            @RestQuery String evidence,
            @RestQuery String sort) {
        SignedIn me = visitor.getMe();
        placements.placeDueForAPage(clock.instant());
        Wave wave = latest();
        SegmentationModel model = model(wave);
        AccountFilter filter = filter(me, search, manager, segment, evidence, sort);
        CsvSheet sheet = new CsvSheet(
                me.accountWord().title(),
                "Name",
                "Town",
                "Country",
                "Account manager",
                "Segment",
                "Segment name",
                "Possible segments",
                "Evidence",
                "Stage of trust",
                "Appetite",
                "Revenue, 12 months (" + me.currency() + ")",
                "Last heard",
                "Held to be");
        for (AccountList.Row row : list.rows(wave, filter, 0, EVERYTHING)) {
            var placed = row.placed();
            boolean in = placed != null && placed.segment() != null;
            sheet.row(
                    row.externalId(),
                    row.name(),
                    row.town(),
                    row.country(),
                    row.manager(),
                    in ? placed.segment() : null,
                    in ? model.segment(placed.segment()).name().in("en") : null,
                    placed == null ? null : placed.possible().replace('|', ' '),
                    placed == null ? null : placed.mark(),
                    placed == null ? null : placed.stageName(),
                    placed == null ? null : placed.appetiteName(),
                    placed == null ? null : placed.revenue(),
                    row.heardAt() == null
                            ? null
                            : row.heardAt().atZone(me.zone()).toLocalDate(),
                    row.held());
        }
        return sheet.download(me.accountWord().many() + (wave == null ? "" : " " + wave.name));
    }

    private static AccountFilter filter(
            SignedIn me, String search, String manager, String segment, String evidence, String sort) {
        return new AccountFilter(
                search,
                OwnBook.of(me, blank(manager) ? null : id(manager)),
                blank(segment) ? null : number(segment, "segment"),
                blank(evidence) ? null : evidence(evidence),
                sort);
    }

    private Wave latest() {
        List<Wave> waves = readable.newestFirst();
        return waves.isEmpty() ? null : waves.get(0);
    }

    private SegmentationModel model(Wave wave) {
        return models.of(wave);
    }

    private static boolean blank(String field) {
        return field == null || field.isBlank();
    }

    private static UUID id(String field) {
        try {
            return UUID.fromString(field);
        } catch (IllegalArgumentException notAnId) {
            throw new BadRequestException("The address names no account manager. Choose one from the list.");
        }
    }

    private static int number(String field, String what) {
        try {
            return Integer.parseInt(field);
        } catch (NumberFormatException notANumber) {
            throw new BadRequestException("The address names no " + what + ". Choose one on the page.");
        }
    }

    private static Evidence evidence(String field) {
        return Arrays.stream(Evidence.values())
                .filter(evidence -> evidence.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("Evidence is asked, partly asked or assumed. Choose one."));
    }
}
