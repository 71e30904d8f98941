package org.canvass.bench.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canvass.bench.Figure;
import org.canvass.bench.Part;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.Installation;
import org.canvass.mail.post.SmtpPeer;

/** Whether a row costs the same among a thousand and among a hundred thousand. */
public final class GrowthPart implements Part {
    private static final double MOST = 1.05;
    private static final int WARM_UP = 1_000;

    /** {@code -Dbench.growth=1000,10000} runs others. */
    private static final String SIZES = System.getProperty("bench.growth", "1000,10000,100000");

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String what() {
        return "how the work grows with its size (exponent of CPU time, application and MariaDB), at " + SIZES
                + " contacts, after a warm-up at " + WARM_UP;
    }

    @Override
    public List<Figure> run() throws Exception {
        int[] sizes = Arrays.stream(SIZES.split(","))
                .mapToInt(size -> Integer.parseInt(size.strip()))
                .toArray();
        Map<String, Growth> growths = new LinkedHashMap<>();
        try (Installation installation = Installation.open();
                SmtpPeer peer = SmtpPeer.start(0);
                Application application = installation.application(Map.of(
                        "quarkus.mailer.port", Integer.toString(peer.port()), "canvass.mail.per-minute", "6000000"))) {
            application.awaitPage("/q/health/ready");
            new Season(installation, application, WARM_UP, 0).run();
            for (int i = 0; i < sizes.length; i++) {
                int size = sizes[i];
                new Season(installation, application, size, i + 1)
                        .run()
                        .forEach((what, work) ->
                                growths.computeIfAbsent(what, Growth::new).add(size, work));
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Growth growth : growths.values()) {
            figures.add(Figure.atMost(growth.what(), growth.exponent(), "exponent", MOST, MOST)
                    .noting("CPU-ms a thousand at " + growth.perThousand()));
        }
        return figures;
    }
}
