package org.canvass.bench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.canvass.bench.FairRun;
import org.canvass.bench.Figure;
import org.canvass.bench.Part;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.AskedWave;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Processes;
import org.canvass.bench.installation.Tool;
import org.opentest4j.TestAbortedException;

/** The contact's page, against nginx with a static file of 6 KB; and what it weighs. */
public final class PagePart implements Part {
    /** As many as answer in the part "answers"; and as many as a mailing brings when it is read. */
    private static final List<Integer> CONNECTIONS = List.of(16, 64);

    private static final int LINKS = 500;
    private static final int SECONDS = 5;
    private static final int PAINTS = 5;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String what() {
        return "the contact's page of 8 questions, " + LINKS + " links in turn, over " + CONNECTIONS
                + " connections, against nginx with static files of 6 KB, both by wrk";
    }

    @Override
    public List<String> missing() {
        return Tool.missing(Tool.NGINX, Tool.WRK);
    }

    @Override
    public List<Figure> run() throws Exception {
        try (Installation installation = Installation.open();
                Application application = installation.application(Map.of("canvass.mail.sending-paused", "true"))) {
            application.awaitPage("/q/health/ready");
            AskedWave wave = AskedWave.launched(installation, application);
            List<String> links = wave.people(LINKS).stream()
                    .map(person -> "/s/" + person.token())
                    .toList();
            List<Figure> figures = new ArrayList<>();
            for (int connections : CONNECTIONS) {
                figures.addAll(speed(application, installation.databasePid(), links, connections));
            }
            figures.addAll(weight(application, links.get(0)));
            figures.add(Figure.nought(
                    "answers left by opening the page", installation.count("select count(*) from response")));
            return figures;
        }
    }

    private static List<Figure> speed(Application application, long databasePid, List<String> links, int connections)
            throws Exception {
        Path script = Wrk.script(links);
        Wrk.Server server = new Wrk.Server() {
            @Override
            public long cpuMillis() {
                return Processes.cpuMillis(application.pid());
            }

            @Override
            public long databaseCpuMillis() {
                return Processes.cpuMillis(databasePid);
            }
        };
        try (Nginx nginx = Nginx.start(links)) {
            Wrk.run(application.address(), script, connections, 2 * SECONDS, server);
            List<Wrk> limits = new ArrayList<>();
            FairRun<Wrk> run = FairRun.of(
                    () -> {
                        limits.add(Wrk.run(nginx.address(), script, connections, SECONDS, () -> 0));
                        return limits.get(limits.size() - 1).rate();
                    },
                    () -> Wrk.run(application.address(), script, connections, SECONDS, server));
            double pages = run.sum(Wrk::pages);
            String over = ", " + connections + " connections";
            return List.of(
                    Figure.atLeast("pages, share of nginx" + over, 100 * run.ratio(), "%", 10, 15)
                            .noting(run.note()),
                    Figure.told("pages by Canvass", run.rate(), "/s"),
                    Figure.told("static files by nginx", run.limit(), "/s"),
                    Figure.told("CPU of the application", run.sum(Wrk::serverCpu) / pages, "CPU-ms/page"),
                    Figure.told("CPU of MariaDB", run.sum(Wrk::databaseCpu) / pages, "CPU-ms/page"),
                    Figure.told("CPU of the client", run.sum(Wrk::clientCpu) / pages, "CPU-ms/page"),
                    Figure.told("page p99", run.median(round -> round.canvass().p99()), "ms"),
                    Figure.nought(
                            "pages lost",
                            (long) run.sum(Wrk::failed)
                                    + limits.stream().mapToLong(Wrk::failed).sum()));
        } finally {
            Files.delete(script);
        }
    }

    private static List<Figure> weight(Application application, String link) {
        List<ColdPage> opened;
        try {
            opened = IntStream.range(0, PAINTS)
                    .mapToObj(time -> ColdPage.open(application.address() + link))
                    .sorted(Comparator.comparing(ColdPage::firstPaint))
                    .toList();
        } catch (TestAbortedException noBrowser) {
            return List.of(Figure.notMeasured("a cold page's weight and first paint", noBrowser.getMessage()));
        }
        ColdPage median = opened.get(PAINTS / 2);
        return List.of(
                Figure.atMost("bytes of a cold page, with headers", median.bytes() / 1000.0, "KB", 15, 8),
                Figure.atMost("requests of a cold page", median.requests(), "", 2, 1),
                Figure.atMost(
                        "first paint, slow 4G, 4x CPU, median of " + PAINTS, median.firstPaint(), "ms", 1000, 1000));
    }
}
