package org.canvass.bench.start;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canvass.bench.Figure;
import org.canvass.bench.Part;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Processes;

/** From starting the process to the first page served, with the database running and its tables made. */
public final class StartPart implements Part {
    private static final int STARTS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "from starting the process to the first page served, median of " + STARTS
                + ", with the classes kept by canvass --learn";
    }

    /** One start. */
    private record Start(double millis, long cpu, double memory, int threads) {}

    @Override
    public List<Figure> run() throws Exception {
        try (Installation installation = Installation.open()) {
            List<Start> starts = new ArrayList<>();
            // The first one reads every file from the disk.
            start(installation);
            for (int i = 0; i < STARTS; i++) {
                starts.add(start(installation));
            }
            return List.of(
                    Figure.atMost(
                            "start to first page",
                            median(starts.stream().map(Start::millis).toList()),
                            "ms",
                            1500,
                            900),
                    Figure.told(
                            "CPU of a start, compiler threads included",
                            median(starts.stream()
                                    .map(start -> (double) start.cpu())
                                    .toList()),
                            "CPU-ms"),
                    Figure.told(
                            "memory (RSS) after the start",
                            median(starts.stream().map(Start::memory).toList()),
                            "MB"),
                    Figure.told(
                            "threads",
                            median(starts.stream()
                                    .map(start -> (double) start.threads())
                                    .toList()),
                            ""));
        }
    }

    private static Start start(Installation installation) throws IOException, InterruptedException {
        try (Application application = installation.application(Map.of())) {
            double millis = application.awaitPage("/sign-in");
            return new Start(
                    millis,
                    Processes.cpuMillis(application.pid()),
                    Processes.residentMegabytes(application.pid()),
                    Processes.threads(application.pid()));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
