package org.canvass.bench.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.canvass.launch.AdministeredDatabase;

/** A new Canvass with its own, empty database, each a process of its own, set up with one organization. */
public final class Installation implements AutoCloseable {
    static final String EMAIL = "admin@example.com";
    static final String PASSWORD = "a password for the measurements";

    private final AdministeredDatabase server;
    private final Connection database;

    private Installation(AdministeredDatabase server) throws SQLException {
        this.server = server;
        this.database = server.connect();
    }

    /** Starts the database, and the application once, which makes the tables and the organization. */
    public static Installation open() throws IOException, InterruptedException, SQLException {
        Application.learned();
        Installation installation =
                new Installation(AdministeredDatabase.start(Path.of("target", "bench", "database")));
        try (Application first = installation.application(Map.of("canvass.mail.sending-paused", "true"))) {
            first.awaitPage("/q/health/ready");
        }
        installation.alwaysAtWork();
        return installation;
    }

    /** Letters may leave at every hour of every day, and everybody may be asked as often as it is measured. */
    private void alwaysAtWork() throws SQLException {
        execute("insert into organization_calendar (organization_id, working_days, from_minute, until_minute,"
                + " holiday_places, own_days, contact_days, letters_most, letters_days, account_contacts, account_days,"
                + " changed_at) select id, 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY', 0, 1440, '', '',"
                + " 0, 0, 1, 0, 1, utc_timestamp(6) from organization");
    }

    /** Starts the application on this database; it may not yet answer. */
    public Application application(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", server.jdbcUrl());
        settings.put("quarkus.datasource.username", server.user());
        settings.put("quarkus.datasource.password", server.password());
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", "1");
        settings.put("quarkus.console.color", "false");
        settings.put("canvass.url", "http://localhost:8080");
        settings.put("canvass.secret", "a-secret-of-the-measurements-that-guards-nothing");
        settings.put("canvass.admin.email", EMAIL);
        settings.put("canvass.admin.password", PASSWORD);
        settings.put("canvass.admin.organization", "Benchmark");
        settings.putAll(more);
        return Application.start(settings);
    }

    /** The one connection of the bench itself; for preparing and counting, not for measuring. */
    public Connection database() {
        return database;
    }

    /** Another connection, such as each client of the SQL alone has one. */
    public Connection connect() throws SQLException {
        return server.connect();
    }

    public long databasePid() {
        return server.pid();
    }

    /** The first column of the first row. */
    public String one(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    public long count(String query) throws SQLException {
        return Long.parseLong(one(query));
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        server.close();
    }
}
