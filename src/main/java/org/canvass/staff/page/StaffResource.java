package org.canvass.staff.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.invitation.page.Caller;
import org.canvass.organization.session.WithoutCsrf;
import org.canvass.organization.site.Redirect;
import org.canvass.staff.page.Estimating.Opened;
import org.canvass.staff.page.Estimating.Outcome;

/**
 * An account manager's page: all their accounts, each saved by itself. Nothing a customer said is on it, so that the link
 * gives away no more than names; looking at it records nothing.
 */
@Path("/v")
@PermitAll
@WithoutCsrf("The unguessable token in the path is the right to estimate.")
class StaffResource {
    private static final String PASS = "_pass";

    @Inject
    Estimating estimating;

    @Inject
    StaffPages pages;

    @Inject
    Clock clock;

    @GET
    @Path("{token}")
    public Response desk(@PathParam("token") String token, HttpServerRequest request) {
        return estimating
                .open(token, now())
                .map(opened -> pages.desk(token, opened))
                .orElseGet(() -> unknown(request));
    }

    @GET
    @Path("{token}/accounts/{account}")
    public Response account(
            @PathParam("token") String token, @PathParam("account") String account, HttpServerRequest request) {
        Optional<Opened> opened = estimating.open(token, now());
        Optional<Account> one = opened.flatMap(found -> id(account).flatMap(found::account));
        if (one.isEmpty()) {
            return unknown(request);
        }
        return opened.get().open()
                ? pages.form(200, token, opened.get(), one.get(), null, false, now())
                : pages.over(opened.get());
    }

    @POST
    @Path("{token}/accounts/{account}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response estimate(
            @PathParam("token") String token,
            @PathParam("account") String account,
            MultivaluedMap<String, String> sent,
            HttpServerRequest request) {
        Optional<UUID> id = id(account);
        if (id.isEmpty()) {
            return unknown(request);
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(sent);
        boolean pass = fields.remove(PASS) != null;
        Instant now = now();
        Outcome outcome =
                pass ? estimating.pass(token, id.get(), now) : estimating.estimate(token, id.get(), fields, now);
        return answer(outcome, token, id.get(), request);
    }

    @POST
    @Path("{token}/finish")
    @Consumes(MediaType.WILDCARD)
    public Response finish(@PathParam("token") String token, HttpServerRequest request) {
        Outcome outcome = estimating.finish(token, now());
        return outcome instanceof Estimating.Unknown ? unknown(request) : Redirect.to("/v/" + token);
    }

    /** Whatever else an address may hold is a link that does not work. */
    @GET
    public Response noToken(HttpServerRequest request) {
        return unknown(request);
    }

    @GET
    @Path("{token}/{rest:.*}")
    public Response moreThanAToken(HttpServerRequest request) {
        return unknown(request);
    }

    private Response answer(Outcome outcome, String token, UUID account, HttpServerRequest request) {
        if (outcome instanceof Estimating.Kept kept) {
            return Redirect.to(next(kept.opened(), account)
                    .map(next -> "/v/" + token + "/accounts/" + next)
                    .orElse("/v/" + token));
        }
        if (outcome instanceof Estimating.NotKept not) {
            boolean refused = not.form() != null && not.form().refused();
            return pages.form(
                    refused ? 400 : 422, token, not.opened(), not.account(), not.form(), not.form() == null, now());
        }
        return outcome instanceof Estimating.Over over ? pages.over(over.opened()) : unknown(request);
    }

    /** The next account that is still open, after this one and then from the top. */
    private static Optional<UUID> next(Opened opened, UUID kept) {
        List<UUID> all = opened.accounts().stream().map(account -> account.id).toList();
        int at = all.indexOf(kept);
        for (int i = 1; i < all.size(); i++) {
            UUID one = all.get((at + i) % all.size());
            if (!opened.estimates().containsKey(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private Response unknown(HttpServerRequest request) {
        return pages.unknown(new Caller(request), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
