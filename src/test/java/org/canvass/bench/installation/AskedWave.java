package org.canvass.bench.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.canvass.bench.installation.Book.Invited;

/** A wave under way that asks the eight questions of {@code bench/survey.yaml}, all on one page. */
public record AskedWave(Installation installation, String organization, UUID id) {
    private static final String COUNTRY = "Benchland";

    /** Plans and launches it as a person would; the application must be running and must send nothing. */
    public static AskedWave launched(Installation installation, Application application)
            throws IOException, InterruptedException, SQLException {
        new Book(installation.database(), installation.one("select id from organization")).contacts(4, COUNTRY);
        Members members = Members.signedIn(application);
        UUID wave = members.plan("Benchmark", COUNTRY);
        members.launch(wave);
        return asking(installation, wave);
    }

    /** Lets a wave under way ask them, before anybody has opened its page. */
    public static AskedWave asking(Installation installation, UUID wave) throws IOException, SQLException {
        try (InputStream yaml = AskedWave.class.getResourceAsStream("/bench/survey.yaml");
                PreparedStatement update =
                        installation.database().prepareStatement("update wave set survey_yaml = ? where id = ?")) {
            update.setString(1, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
            update.setString(2, wave.toString());
            update.executeUpdate();
        }
        return new AskedWave(installation, installation.one("select id from organization limit 1"), wave);
    }

    /** The same wave of another organization, so that one does not grow by what is written into the other. */
    public AskedWave copied(String other) throws SQLException {
        UUID twin = UUID.randomUUID();
        copy("organization", "id = '" + organization + "'", List.of("id", other, "name", other));
        copy("wave", "id = '" + id + "'", List.of("organization_id", other, "id", twin.toString()));
        return new AskedWave(installation, other, twin);
    }

    /** So many more people, each asked by a link of their own. */
    public List<Invited> people(int number) throws SQLException {
        return new Book(installation.database(), organization).invited(number, id, COUNTRY);
    }

    private void copy(String table, String where, List<String> changed) throws SQLException {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        try (Statement statement = installation.database().createStatement();
                ResultSet names = statement.executeQuery("select column_name from information_schema.columns"
                        + " where table_schema = database() and table_name = '" + table
                        + "' and is_generated = 'NEVER'")) {
            while (names.next()) {
                String name = names.getString(1);
                int at = changed.indexOf(name);
                columns.append(columns.length() == 0 ? "" : ", ").append(name);
                values.append(values.length() == 0 ? "" : ", ")
                        .append(at % 2 == 0 ? "'" + changed.get(at + 1) + "'" : name);
            }
        }
        installation.execute(
                "insert into " + table + " (" + columns + ") select " + values + " from " + table + " where " + where);
    }
}
