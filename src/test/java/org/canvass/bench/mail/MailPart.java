package org.canvass.bench.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.bench.FairRun;
import org.canvass.bench.Figure;
import org.canvass.bench.Part;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Members;
import org.canvass.bench.installation.Tool;
import org.canvass.mail.post.SmtpPeer;
import org.canvass.mail.post.SmtpPeer.Taken;

/** Invitations sent into a mail server that throws them away, against a program that does nothing but send. */
public final class MailPart implements Part {
    private static final int WARM_UP = 20_000;
    private static final int COUNTED = 2_000;
    private static final int LETTERS = 5_000;

    /** Beside the connections and the pace, everything is as it is installed; a real server allows less. */
    private static final Map<String, String> UNHINDERED = Map.of("canvass.mail.per-minute", "6000000");

    private static final Map<SmtpSource, Integer> LIMITS = new LinkedHashMap<>();

    static {
        LIMITS.put(new SmtpSource(1, false), 2_000);
        LIMITS.put(new SmtpSource(16, false), 6_000);
        LIMITS.put(new SmtpSource(1, true), 4_000);
        LIMITS.put(new SmtpSource(16, true), 12_000);
    }

    private static final SmtpSource ONE = new SmtpSource(1, false);
    private static final SmtpSource SIXTEEN_KEPT = new SmtpSource(16, true);

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String what() {
        return "invitations, the state of each durable, into smtp-sink, against smtp-source of as many bytes";
    }

    @Override
    public List<String> missing() {
        return Tool.missing(Tool.SMTP_SOURCE, Tool.SMTP_SINK);
    }

    @Override
    public List<Figure> run() throws Exception {
        try (Installation installation = Installation.open()) {
            int[] letters = new int[FairRun.MOST_ROUNDS + 2];
            Arrays.fill(letters, LETTERS);
            letters[0] = COUNTED;
            letters[1] = WARM_UP;
            List<UUID> waves = Waves.launched(installation, Map.of("canvass.mail.sending-paused", "true"), letters);
            List<Figure> figures = new ArrayList<>();
            int bytes = counted(installation, waves.get(0), figures);
            figures.addAll(0, fast(installation, waves.subList(1, waves.size()), bytes));
            return figures;
        }
    }

    /** Into a mail server that keeps every Message-ID: nothing may be missing, nothing there twice. */
    private static int counted(Installation installation, UUID wave, List<Figure> figures) throws Exception {
        try (SmtpPeer peer = SmtpPeer.start(0);
                Application application = installation.application(settings(peer.port()))) {
            application.awaitPage("/q/health/ready");
            Desk desk = new Desk(installation, application, Members.signedIn(application));
            desk.send(wave, () -> peer.taken().size(), 0);
            List<Taken> taken = peer.taken();
            Set<String> arrived = new HashSet<>();
            taken.forEach(mail -> arrived.add(mail.messageId()));
            long missing = 0;
            for (String id : sent(installation, wave)) {
                missing += arrived.contains(id) ? 0 : 1;
            }
            int bytes = (int) taken.stream()
                    .mapToInt(mail -> mail.source().length())
                    .average()
                    .orElseThrow();
            figures.add(Figure.told("letters compared by Message-ID", taken.size(), ""));
            figures.add(Figure.nought("of them SENT but missing", missing));
            figures.add(Figure.nought("of them received twice", taken.size() - arrived.size()));
            figures.add(Figure.told("bytes of a letter", bytes, "").noting("smtp-source sends as many"));
            return bytes;
        }
    }

    private static List<Figure> fast(Installation installation, List<UUID> waves, int bytes) throws Exception {
        try (SmtpSink sink = SmtpSink.start();
                Application application = installation.application(settings(sink.port()))) {
            application.awaitPage("/q/health/ready");
            Desk desk = new Desk(installation, application, Members.signedIn(application));
            List<UUID> waiting = new ArrayList<>(waves);
            desk.send(waiting.remove(0), sink::taken, sink.pid());
            Map<SmtpSource, List<Double>> limits = new HashMap<>();
            FairRun<Sent> run = FairRun.of(
                    () -> {
                        for (Map.Entry<SmtpSource, Integer> limit : LIMITS.entrySet()) {
                            double rate = limit.getKey().rate(sink, limit.getValue(), bytes);
                            limits.computeIfAbsent(limit.getKey(), source -> new ArrayList<>())
                                    .add(rate);
                        }
                        return limits.get(ONE).get(limits.get(ONE).size() - 1);
                    },
                    () -> desk.send(waiting.remove(0), sink::taken, sink.pid()));
            return figures(run, limits);
        }
    }

    private static List<Figure> figures(FairRun<Sent> run, Map<SmtpSource, List<Double>> limits) {
        double letters = run.sum(Sent::letters);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.atLeast("letters, share of smtp-source, " + ONE.words(), 100 * run.ratio(), "%", 100, 100)
                .noting(run.note()));
        figures.add(Figure.wishedAtLeast(
                "letters, share of smtp-source, " + SIXTEEN_KEPT.words(),
                100 * run.rate() / median(limits.get(SIXTEEN_KEPT)),
                "%",
                25));
        figures.add(Figure.told("letters by Canvass", run.rate(), "/s"));
        LIMITS.keySet()
                .forEach(limit ->
                        figures.add(Figure.told("smtp-source, " + limit.words(), median(limits.get(limit)), "/s")));
        figures.add(Figure.told("CPU of the application", run.sum(Sent::appCpu) / letters, "CPU-ms/letter"));
        figures.add(Figure.told("CPU of MariaDB", run.sum(Sent::databaseCpu) / letters, "CPU-ms/letter"));
        figures.add(Figure.told("CPU of smtp-sink", run.sum(Sent::sinkCpu) / letters, "CPU-ms/letter"));
        figures.add(Figure.told("letters sent", letters, ""));
        figures.add(Figure.nought("letters lost", (long) run.sum(Sent::lost)));
        figures.add(Figure.nought("letters doubled", (long) run.sum(Sent::doubled)));
        return figures;
    }

    private static List<String> sent(Installation installation, UUID wave) throws Exception {
        return List.of(installation
                .one("select json_arrayagg(message_id) from letter where state = 'SENT' and mailing_id = '" + wave
                        + "'")
                .replaceAll("[\\[\\]\" ]", "")
                .split(","));
    }

    private static Map<String, String> settings(int mailPort) {
        Map<String, String> settings = new HashMap<>(UNHINDERED);
        settings.put("quarkus.mailer.port", Integer.toString(mailPort));
        return settings;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
