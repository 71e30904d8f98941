package org.canvass.bench.growth;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.canvass.bench.answers.Respondents;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.AskedWave;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Members;
import org.canvass.bench.installation.Processes;

/** A wave of so many contacts from the files to the report, each step with the CPU time that it took. */
final class Season {
    private static final int CONTACTS_OF_AN_ACCOUNT = 4;
    private static final int SAMPLE = 2_000;
    private static final int CONNECTIONS = 16;
    private static final int READINGS = 3;
    /** Looking on must not cost the more the more rows there are, or the exponent would be the bench's own. */
    private static final String UNPLACED = "select count(*) from (select 1 from placement_due limit 1) some";

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Installation installation;
    private final Application application;
    private final int size;
    private final String land;
    private final Map<String, Double> work = new LinkedHashMap<>();
    private long before;

    Season(Installation installation, Application application, int size, int number) {
        this.installation = installation;
        this.application = application;
        this.size = size;
        this.land = "Land" + number;
    }

    /** CPU-ms for all rows of this size, by what was done. */
    Map<String, Double> run() throws Exception {
        Members members = Members.signedIn(application);
        members.upload("accounts.csv", "ACCOUNTS", accounts());
        String contacts = contacts();
        begin();
        members.upload("contacts.csv", "CONTACTS", contacts);
        done("importing contacts", 1);

        UUID wave = members.plan("Wave of " + land, land);
        begin();
        members.launch(wave);
        members.send(members.get("/waves/" + wave), "form[action$=/run/pause]", List.of());
        done("launching, with the first letters on their way", 1);
        begin();
        await(UNPLACED, count -> count == 0);
        done("placing the accounts", 1);

        String sent = "select count(*) from letter where organization_id = (select id from organization)"
                + " and mailing_id = '" + wave + "' and state = 'SENT'";
        long already = installation.count(sent);
        begin();
        members.send(members.get("/waves/" + wave), "form[action$=/run/resumption]", List.of());
        await(sent, count -> count >= Math.min(size, already + SAMPLE));
        done("sending letters", (double) size / Math.max(1, installation.count(sent) - already));
        members.send(members.get("/waves/" + wave), "form[action$=/run/pause]", List.of());

        AskedWave asked = AskedWave.asking(installation, wave);
        var people = asked.people(SAMPLE);
        begin();
        Respondents respondents = new Respondents();
        respondents.answer(application.port(), CONNECTIONS, people);
        if (respondents.thanked() != SAMPLE) {
            throw new IllegalStateException("Only " + respondents.thanked() + " of " + SAMPLE + " were thanked.");
        }
        done("taking answers", (double) size / SAMPLE);

        await(UNPLACED, count -> count == 0);
        begin();
        for (int i = 0; i < READINGS; i++) {
            members.get("/reports/segments");
        }
        done("the segments' report", 1.0 / READINGS);
        begin();
        members.send(members.get("/waves/" + wave), "form[action$=/run/closing]", List.of());
        done("closing the wave", 1);
        return work;
    }

    private String accounts() {
        StringBuilder file = new StringBuilder("customerID,companyName,country\n");
        for (int i = 0; i < size / CONTACTS_OF_AN_ACCOUNT; i++) {
            file.append(land)
                    .append('-')
                    .append(i)
                    .append(",Company ")
                    .append(i)
                    .append(" of ")
                    .append(land)
                    .append(',')
                    .append(land)
                    .append('\n');
        }
        return file.toString();
    }

    private String contacts() {
        StringBuilder file = new StringBuilder("customerID,contactName,email,language\n");
        for (int i = 0; i < size; i++) {
            file.append(land)
                    .append('-')
                    .append(i / CONTACTS_OF_AN_ACCOUNT % Math.max(1, size / CONTACTS_OF_AN_ACCOUNT))
                    .append(",Contact ")
                    .append(i)
                    .append(",contact")
                    .append(i)
                    .append('@')
                    .append(land.toLowerCase())
                    .append(".example.com,en\n");
        }
        return file.toString();
    }

    private void begin() {
        before = used();
    }

    private void done(String what, double times) {
        work.put(what, (used() - before) * times);
    }

    private long used() {
        return Processes.cpuMillis(application.pid()) + Processes.cpuMillis(installation.databasePid());
    }

    private void await(String count, LongPredicate reached) throws SQLException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE; !reached.test(installation.count(count)); Thread.sleep(50)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + installation.count(count) + ": " + count);
            }
        }
    }
}
