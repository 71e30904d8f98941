package org.canvass.bench.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.bench.Figure;
import org.canvass.bench.Part;
import org.canvass.bench.answers.Respondents;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.AskedWave;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Members;
import org.canvass.bench.installation.Processes;
import org.canvass.bench.mail.Desk;
import org.canvass.bench.mail.Waves;
import org.canvass.mail.post.SmtpPeer;

/** What the application's process holds in memory while people answer, and while letters leave. */
public final class MemoryPart implements Part {
    private static final int CONNECTIONS = 16;
    private static final int ANSWERS = 6_000;
    private static final int LETTERS = 5_000;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String what() {
        return "resident memory of the application's process under the load of " + ANSWERS + " answers over "
                + CONNECTIONS + " connections, and of " + LETTERS + " letters";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Installation installation = Installation.open();
                Application application = installation.application(Map.of("canvass.mail.sending-paused", "true"))) {
            application.awaitPage("/q/health/ready");
            AskedWave wave = AskedWave.launched(installation, application);
            figures.add(Figure.told("after the start", Processes.residentMegabytes(application.pid()), "MB"));
            new Respondents().answer(application.port(), CONNECTIONS, wave.people(ANSWERS));
            under("answers", application, figures);
        }
        try (Installation installation = Installation.open();
                SmtpPeer peer = SmtpPeer.start(0)) {
            UUID wave = Waves.launched(installation, Map.of("canvass.mail.sending-paused", "true"), LETTERS)
                    .get(0);
            try (Application application = installation.application(Map.of(
                    "quarkus.mailer.port", Integer.toString(peer.port()), "canvass.mail.per-minute", "6000000"))) {
                application.awaitPage("/q/health/ready");
                new Desk(installation, application, Members.signedIn(application))
                        .send(wave, () -> peer.taken().size(), 0);
                under("letters", application, figures);
            }
        }
        return figures;
    }

    private static void under(String load, Application application, List<Figure> figures) {
        figures.add(Figure.told("RSS after " + load, Processes.residentMegabytes(application.pid()), "MB"));
        figures.add(
                Figure.atMost("peak RSS under " + load, Processes.peakMegabytes(application.pid()), "MB", 220, 160));
    }
}
