package org.canvass.bench.mail;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.bench.installation.Application;
import org.canvass.bench.installation.Book;
import org.canvass.bench.installation.Installation;
import org.canvass.bench.installation.Members;

/** Waves that are launched and wait, so that nothing but the sending of their letters is measured. */
public final class Waves {
    /** What has to be added to the letter that comes with the program to make it one of 10 KB. */
    private static final int LONGER_BY = 3;

    private Waves() {}

    /** Launches so many waves of these numbers of letters; each is paused. */
    public static List<UUID> launched(Installation installation, Map<String, String> settings, int... letters)
            throws IOException, InterruptedException, SQLException {
        List<UUID> waves = new ArrayList<>();
        Book book = new Book(installation.database(), installation.one("select id from organization"));
        try (Application application = installation.application(settings)) {
            application.awaitPage("/q/health/ready");
            Members members = Members.signedIn(application);
            for (int number : letters) {
                String country = "Land " + waves.size();
                book.contacts(number, country);
                UUID wave = members.plan("Wave " + waves.size(), country);
                members.launch(wave);
                members.send(members.get("/waves/" + wave), "form[action$=/run/pause]", List.of());
                waves.add(wave);
            }
            awaitPlaced(installation);
        }
        installation.execute("update wave_letter set body = concat(body, repeat('\n\nThis sentence makes the letter as"
                + " long as those of the measurement are meant to be, with {name} in it.', " + LONGER_BY + "))");
        return waves;
    }

    private static void awaitPlaced(Installation installation) throws SQLException, InterruptedException {
        for (long end = System.nanoTime() + 120_000_000_000L;
                installation.count("select count(*) from placement_due") > 0 && System.nanoTime() < end;
                Thread.sleep(200)) {}
    }
}
