package org.canvass.report.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.placement.Explanation;
import org.canvass.placement.judgement.Opinion;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.placement.judgement.Target;
import org.canvass.report.action.Day;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What people hold of an account's newest placement. The placement itself never changes by it. */
@Path("/accounts/{id}")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.ACCOUNT_MANAGER_NAME})
@Produces(MediaType.TEXT_HTML)
class JudgementResource {

    @Inject
    AccountPages pages;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @POST
    @Path("override")
    public Response override(
            @RestPath UUID id, @RestForm String segment, @RestForm String reason, @RestForm String expiresOn) {
        return judge(id, "#held", (placed, now) -> {
            int wanted = number(segment);
            SegmentOverride.set(
                    id,
                    placed.model().key(),
                    placed.placement().segment,
                    exists(placed, wanted),
                    new SegmentOverride.Wish(wanted, reason, Day.of(expiresOn)),
                    me().memberId(),
                    now.atZone(me().zone()).toLocalDate(),
                    now);
        });
    }

    @POST
    @Path("override/end")
    public Response end(@RestPath UUID id) {
        return judge(id, "#held", (placed, now) -> {
            if (!SegmentOverride.end(id, placed.model().key(), me().memberId(), now)) {
                throw new Refused("No other segment is set any more; the computed one stands.");
            }
        });
    }

    @POST
    @Path("opinion")
    public Response opinion(@RestPath UUID id, @RestForm String agreed, @RestForm String reason) {
        return judge(id, "#held", (placed, now) -> {
            if (!"yes".equals(agreed) && !"no".equals(agreed)) {
                throw new Refused("Say whether you agree with the placement or dispute it.");
            }
            Opinion.give(placed.placement(), "yes".equals(agreed), reason, me().memberId(), now);
        });
    }

    @POST
    @Path("target")
    public Response target(@RestPath UUID id, @RestForm String segment) {
        return judge(id, "#target", (placed, now) -> {
            Integer wanted = segment == null || segment.isBlank() ? null : (Integer) number(segment);
            if (wanted != null && !exists(placed, wanted)) {
                throw new Refused("Choose one of the segments.");
            }
            Target.ofAccount(id, placed.model(), wanted, me().memberId(), now);
        });
    }

    /** Back to the page, or the page again with what is wrong. */
    private Response judge(UUID id, String place, BiConsumer<Explanation, Instant> verb) {
        try {
            Instant now = clock.instant();
            Transactions.retried(() -> verb.accept(pages.toJudge(id), now));
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(AccountResource.Templates.account(
                            pages.open(id, null).with(refused.getMessage())))
                    .build();
        }
        return Redirect.to("/accounts/" + id + place);
    }

    private SignedIn me() {
        return visitor.getMe();
    }

    private static boolean exists(Explanation placed, int segment) {
        return placed.model().segments().stream().anyMatch(one -> one.number() == segment);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text == null ? "" : text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Refused("Choose one of the segments.");
        }
    }
}
