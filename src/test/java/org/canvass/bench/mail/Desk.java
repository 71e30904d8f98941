package org.canvass.bench.mail;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Members;
import org.canvass.bench.installation.Processes;

/** Lets the letters of a paused wave go and watches them until the last one has left. */
public record Desk(Installation installation, Application application, Members members) {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long SETTLING_MILLIS = 300;

    /** How many mails the mail server has taken so far. */
    public interface MailServer {
        long taken() throws IOException;
    }

    public Sent send(UUID wave, MailServer server, long serverPid)
            throws IOException, InterruptedException, SQLException {
        long taken = settled(server);
        long app = Processes.cpuMillis(application.pid());
        long database = Processes.cpuMillis(installation.databasePid());
        long sink = serverPid == 0 ? 0 : Processes.cpuMillis(serverPid);
        members.send(members.get("/waves/" + wave), "form[action$=/run/resumption]", List.of());
        long end = System.nanoTime() + PATIENCE;
        // By the whole key: looking on must cost the database nothing that counts.
        String waiting =
                "select count(*) from (select 1 from letter where organization_id = (select id from organization)"
                        + " and mailing_id = '" + wave + "' and state in ('QUEUED', 'SENDING') limit 1) some";
        while (installation.count(waiting) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(installation.one(waiting)
                        + " letters still wait; see target/bench/application.log: "
                        + installation.one(
                                "select group_concat(distinct reason) from letter where mailing_id = '" + wave + "'"));
            }
            Thread.sleep(50);
        }
        app = Processes.cpuMillis(application.pid()) - app;
        database = Processes.cpuMillis(installation.databasePid()) - database;
        sink = serverPid == 0 ? 0 : Processes.cpuMillis(serverPid) - sink;
        long letters = installation.count("select count(*) from letter where mailing_id = '" + wave + "'");
        long sent =
                installation.count("select count(*) from letter where state = 'SENT' and mailing_id = '" + wave + "'");
        long arrived = settled(server) - taken;
        double seconds = Double.parseDouble(installation.one(
                "select timestampdiff(microsecond, min(sent_at), max(sent_at)) / 1000000 from letter where mailing_id = '"
                        + wave + "'"));
        return new Sent(
                (int) sent,
                seconds,
                app,
                database,
                sink,
                letters - sent + Math.max(0, sent - arrived),
                Math.max(0, arrived - sent));
    }

    /** A mail server may print its count a moment after it has taken a mail: the count once it stands still. */
    private static long settled(MailServer server) throws IOException, InterruptedException {
        long before = server.taken();
        for (; ; ) {
            Thread.sleep(SETTLING_MILLIS);
            long now = server.taken();
            if (now == before) {
                return now;
            }
            before = now;
        }
    }
}
