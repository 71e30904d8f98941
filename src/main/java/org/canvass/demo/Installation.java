package org.canvass.demo;

import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Whether the demo is already there, whole or in part. A demo organization is begun only in an empty installation and
 * marks it as set up with its last step; so one in an installation that is not set up was cut off, and nobody has ever
 * signed in to it.
 */
@ApplicationScoped
class Installation {
    /** Held while the demo is made; MariaDB lets go of it when its holder dies. */
    private static final String LOCK = "canvass.demo";

    private static final int SECONDS_TO_WAIT = 120;

    @Inject
    DataSource database;

    @Inject
    Scheduler scheduler;

    enum State {
        /** Nobody has set anything up. */
        EMPTY,
        /** A demo was begun and cut off. */
        DEMO_CUT_OFF,
        DEMO_COMPLETE,
        /** Somebody works here. */
        IN_USE
    }

    State state() {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select (select count(*) from installation),"
                        + " (select count(*) from organization),"
                        + " (select count(*) from organization where demo and id in ('" + DemoOrganization.ID + "', '"
                        + TryOut.ID + "'))")) {
            row.next();
            boolean setUp = row.getInt(1) > 0;
            int organizations = row.getInt(2);
            int demos = row.getInt(3);
            if (organizations == 0 && !setUp) {
                return State.EMPTY;
            }
            if (!setUp && demos == organizations) {
                return State.DEMO_CUT_OFF;
            }
            return demos > 0 ? State.DEMO_COMPLETE : State.IN_USE;
        } catch (SQLException failure) {
            throw new IllegalStateException("It could not be read whether Canvass is set up.", failure);
        }
    }

    /**
     * Does the work while no other replica does the same, and while the jobs of this one rest: they would close the
     * demo's past waves before their answers are in.
     */
    void alone(Runnable work) {
        scheduler.pause();
        try (Connection connection = database.getConnection()) {
            if (call(connection, "select get_lock('" + LOCK + "', " + SECONDS_TO_WAIT + ")") != 1) {
                throw new IllegalStateException("Another process has been making the demo organization for "
                        + SECONDS_TO_WAIT + " seconds. Wait until it is done, then start again.");
            }
            try {
                work.run();
            } finally {
                call(connection, "select release_lock('" + LOCK + "')");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo's lock could not be taken or released.", failure);
        } finally {
            scheduler.resume();
        }
    }

    /** Takes an organization out with all its rows, and with the persons who were members of nothing else. */
    void remove(String organizationId) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            call(connection, "set foreign_key_checks = 0");
            try {
                run(
                        connection,
                        "delete from person where id in (select person_id from member where organization_id = ?)"
                                + " and id not in (select person_id from member where organization_id <> ?)",
                        organizationId,
                        organizationId);
                for (String table : tables(connection)) {
                    run(connection, "delete from `" + table + "` where organization_id = ?", organizationId);
                }
                run(connection, "delete from organization where id = ?", organizationId);
                connection.commit();
            } finally {
                connection.rollback();
                call(connection, "set foreign_key_checks = 1");
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The organization " + organizationId + " could not be removed; nothing of it was.", failure);
        }
    }

    /** Every table with rows of organizations, also those of later versions. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select c.table_name from information_schema.columns c"
                        + " join information_schema.tables t on t.table_schema = c.table_schema"
                        + " and t.table_name = c.table_name and t.table_type = 'BASE TABLE'"
                        + " where c.table_schema = database() and c.column_name = 'organization_id'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setString(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }

    private static int call(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
