package org.canvass.staff.run;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.staff.StaffAsk;
import org.canvass.staff.StaffWave;
import org.canvass.staff.StaffWords;
import org.canvass.wave.Wave;

/** The Voices of Staff there were and are. */
@Path("/staff-waves")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME, Role.MANAGER_NAME})
@Produces(MediaType.TEXT_HTML)
class StaffWavesResource {

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        private Templates() {}

        static native TemplateInstance waves(StaffWavesPage page);
    }

    @GET
    public TemplateInstance all() {
        SignedIn me = visitor.getMe();
        List<StaffWavesPage.Row> rows =
                StaffWave.newestFirst().stream().map(wave -> row(wave, me)).toList();
        return Templates.waves(new StaffWavesPage(rows, visitor.runsWaves()));
    }

    private StaffWavesPage.Row row(StaffWave wave, SignedIn me) {
        List<StaffAsk> asks = StaffAsk.of(wave.id);
        Wave beside = wave.waveId == null ? null : Wave.byId(wave.waveId);
        return new StaffWavesPage.Row(
                wave,
                beside == null ? null : beside.name,
                wave.isOpen(clock.instant(), me.zone()),
                StaffWords.in("en").day(wave.closesOn),
                asks.size(),
                (int) asks.stream().filter(ask -> ask.finishedAt != null).count());
    }
}
