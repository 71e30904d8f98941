package org.canvass.bench.answers;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.canvass.bench.FairRun;
import org.canvass.bench.Figure;
import org.canvass.bench.Part;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.AskedWave;
import org.canvass.bench.installation.Book.Invited;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Processes;

/** Complete answers over sixteen connections, against the same SQL alone. */
public final class AnswersPart implements Part {
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = 12_000;
    private static final int MOST = 6_700;
    private static final double SECONDS = 6;

    /** Nothing is sent, and nothing but the answers is measured. */
    private static final Map<String, String> QUIET = Map.of("canvass.mail.sending-paused", "true");

    /** The log has the values of statements only where the driver writes them into the text. */
    private static final Map<String, String> RECORDING = Map.of(
            "canvass.mail.sending-paused",
            "true",
            "quarkus.scheduler.enabled",
            "false",
            "quarkus.datasource.jdbc.additional-jdbc-properties.useServerPrepStmts",
            "false");

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String what() {
        return "complete answers (open the link, read the form, send 8 answers), " + CONNECTIONS
                + " connections, against the same SQL alone over as many";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (Installation installation = Installation.open()) {
            AskedWave wave;
            Script script;
            try (Application application = installation.application(RECORDING)) {
                application.awaitPage("/q/health/ready");
                wave = AskedWave.launched(installation, application);
                script = recorded(installation, application, wave);
            }
            try (Application application = installation.application(QUIET);
                    SqlAlone sql = new SqlAlone(installation, CONNECTIONS)) {
                application.awaitPage("/q/health/ready");
                return measured(
                        installation, application, wave, new Limit(installation, wave.copied("limit"), script, sql));
            }
        }
    }

    /** The second of two answers, so that nothing is done for the first time. */
    private static Script recorded(Installation installation, Application application, AskedWave wave)
            throws SQLException, IOException, InterruptedException {
        List<Invited> people = wave.people(2);
        new Respondents().answer(application.port(), 1, people.subList(0, 1));
        Invited person = people.get(1);
        List<String> statements = QueryLog.during(
                installation,
                () -> new Respondents().answer(application.port(), 1, List.of(person)),
                Set.of(person.invitation().toString(), person.contact().toString()));
        String response =
                installation.one("select id from response where invitation_id = '" + person.invitation() + "'");
        return new Script(statements, Slot.of(wave.organization(), wave.id(), person, response));
    }

    /** The SQL alone, on tables that grow as much. */
    private record Limit(Installation installation, AskedWave wave, Script script, SqlAlone sql) {

        double run(int answers) throws Exception {
            List<Map<Slot, String>> people = new ArrayList<>(answers);
            for (Invited person : wave.people(answers)) {
                people.add(Slot.of(wave.organization(), wave.id(), person));
            }
            double rate = sql.run(script, people);
            installation.execute("delete from placement_due where organization_id = '" + wave.organization() + "'");
            return rate;
        }
    }

    private static List<Figure> measured(
            Installation installation, Application application, AskedWave wave, Limit limit) throws Exception {
        double warm = slice(installation, application, wave, WARM_UP).rate();
        double warmLimit = limit.run(WARM_UP);
        int answers = (int) Math.max(500, Math.min(MOST, warm * SECONDS));
        int limited = (int) Math.max(2_000, Math.min(2 * MOST, warmLimit * SECONDS / 2));
        FairRun<Slice> run = FairRun.of(
                () -> {
                    application.halted(true);
                    try {
                        return limit.run(limited);
                    } finally {
                        application.halted(false);
                    }
                },
                () -> slice(installation, application, wave, answers));
        return figures(installation, wave, limit, run);
    }

    private static Slice slice(Installation installation, Application application, AskedWave wave, int answers)
            throws SQLException, InterruptedException {
        List<Invited> people = wave.people(answers);
        long before = kept(installation, wave);
        long app = Processes.cpuMillis(application.pid());
        long database = Processes.cpuMillis(installation.databasePid());
        long client = Processes.ownCpuMillis();
        Respondents respondents = new Respondents();
        respondents.answer(application.port(), CONNECTIONS, people);
        return new Slice(
                respondents.thanked(),
                respondents.seconds(),
                Processes.cpuMillis(application.pid()) - app,
                Processes.cpuMillis(installation.databasePid()) - database,
                Processes.ownCpuMillis() - client,
                respondents.gets(),
                respondents.posts(),
                answers - (kept(installation, wave) - before),
                installation.count("select count(*) from (select r.invitation_id from response r left join answer a"
                        + " on a.organization_id = r.organization_id and a.response_id = r.id where r.wave_id = '"
                        + wave.id()
                        + "' group by r.invitation_id having count(distinct r.id) <> 1 or count(*) <> 8) x"));
    }

    private static long kept(Installation installation, AskedWave wave) throws SQLException {
        return installation.count(
                "select count(*) from response where answered_at is not null and wave_id = '" + wave.id() + "'");
    }

    private static List<Figure> figures(Installation installation, AskedWave wave, Limit limit, FairRun<Slice> run)
            throws SQLException {
        double answers = run.sum(Slice::answers);
        double app = run.sum(Slice::appCpu) / answers;
        double database = run.sum(Slice::databaseCpu) / answers;
        double client = run.sum(Slice::clientCpu) / answers;
        Histogram gets = new Histogram(3);
        Histogram posts = new Histogram(3);
        run.rounds().forEach(round -> {
            gets.add(round.canvass().gets());
            posts.add(round.canvass().posts());
        });
        return List.of(
                Figure.atLeast("answers, share of the SQL alone", 100 * run.ratio(), "%", 25, 35)
                        .noting(run.note()),
                Figure.told("answers by Canvass", run.rate(), "/s"),
                Figure.told(
                        "the same SQL alone (" + limit.script().size() + " statements an answer)", run.limit(), "/s"),
                Figure.atMost("CPU of the application", app, "CPU-ms/answer", 1.9, 1.9)
                        .noting("with the placing that runs beside it"),
                Figure.told("CPU of MariaDB", database, "CPU-ms/answer"),
                Figure.told("share of the client in all CPU used", 100 * client / (app + database + client), "%"),
                Figure.told("GET p50", gets.getValueAtPercentile(50) / 1000.0, "ms"),
                Figure.told("GET p99", gets.getValueAtPercentile(99) / 1000.0, "ms"),
                Figure.told("POST p50", posts.getValueAtPercentile(50) / 1000.0, "ms"),
                Figure.atMost("POST p99", posts.getValueAtPercentile(99) / 1000.0, "ms", 50, 25),
                Figure.told("answers counted in the database", kept(installation, wave), ""),
                Figure.nought("answers lost", (long) run.sum(Slice::lost)),
                Figure.nought("answers doubled", (long) run.sum(Slice::doubled)));
    }
}
