package org.canvass.staff.run;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.Account;
import org.canvass.mail.Letter;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.canvass.staff.Estimate;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffLaunch;
import org.canvass.staff.StaffWave;
import org.canvass.staff.StaffWords;
import org.canvass.wave.Wave;
import org.jboss.resteasy.reactive.RestPath;

/** One Voice of Staff under way: who has estimated how much, never what. */
@Path("/staff-waves/{id}")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
@Produces(MediaType.TEXT_HTML)
class StaffWaveResource {

    @Inject
    StaffLaunch launch;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        private Templates() {}

        static native TemplateInstance wave(StaffWavePage page);
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
    public TemplateInstance show(@RestPath UUID id) {
        SignedIn me = visitor.getMe();
        StaffWave wave = StaffWave.found(id);
        Instant now = clock.instant();
        StaffWords words = StaffWords.in("en");
        Wave beside = wave.waveId == null ? null : Wave.byId(wave.waveId);
        List<Letter> letters = Letter.list("mailingId", wave.id);
        return Templates.wave(new StaffWavePage(
                wave,
                beside == null ? null : beside.name,
                wave.isOpen(now, me.zone()),
                words.day(wave.launchedAt.atZone(me.zone()).toLocalDate()),
                words.day(wave.closesOn),
                rows(wave, letters, me),
                me.accountWord(),
                visitor.runsWaves(),
                letters.stream().anyMatch(letter -> letter.kind.equals(StaffLaunch.REMINDER))));
    }

    @POST
    @Path("closing")
    public Response close(@RestPath UUID id) {
        Transactions.retried(
                () -> launch.close(StaffWave.found(id), visitor.getMe().memberId(), clock.instant()));
        return Redirect.to("/staff-waves/" + id);
    }

    @POST
    @Path("reminders")
    public Response remind(@RestPath UUID id) {
        Transactions.retried(() -> {
            launch.remind(StaffWave.found(id), clock.instant());
        });
        return Redirect.to("/staff-waves/" + id);
    }

    private static List<StaffWavePage.Row> rows(StaffWave wave, List<Letter> letters, SignedIn me) {
        Map<UUID, Letter> byAsk = letters.stream()
                .filter(letter -> letter.kind.equals(StaffLaunch.LETTER))
                .collect(Collectors.toMap(letter -> letter.subjectId, letter -> letter));
        Map<UUID, List<Estimate>> estimates =
                Estimate.of(wave.id).values().stream().collect(Collectors.groupingBy(estimate -> estimate.askId));
        Map<UUID, Long> accounts = Account.customersByManager();
        return StaffAsk.of(wave.id).stream()
                .map(ask -> {
                    List<Estimate> mine = estimates.getOrDefault(ask.id, List.of());
                    int passed = (int) mine.stream().filter(one -> one.passed).count();
                    return new StaffWavePage.Row(
                            ask.manager.name,
                            letter(byAsk.get(ask.id)),
                            Math.max(
                                    mine.size(),
                                    accounts.getOrDefault(ask.manager.id, 0L).intValue()),
                            mine.size() - passed,
                            passed,
                            ask.finishedAt == null
                                    ? null
                                    : StaffWords.in("en")
                                            .day(ask.finishedAt
                                                    .atZone(me.zone())
                                                    .toLocalDate()));
                })
                .toList();
    }

    private static String letter(Letter letter) {
        if (letter == null) {
            return "no letter";
        }
        return switch (letter.state) {
            case QUEUED -> "waits to be sent";
            case SENDING -> "being sent";
            case SENT -> "sent";
            case FAILED -> "could not be delivered";
            case UNCERTAIN -> "may or may not have arrived";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
