package org.canvass.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.canvass.launch.EmbeddedDatabase.Use;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real servers, real processes; the unpacked server is kept between runs. */
class EmbeddedDatabaseTest {

    private final Path folder = Path.of("target", "embedded-database-test").toAbsolutePath();

    @BeforeEach
    void onlyTheUnpackedServerIsThere() throws IOException {
        ServerFiles.deleteTree(folder.resolve("database"));
    }

    @Test
    void aKeptDatabaseKeepsItsDataOverARestartAndAKill() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, Use.KEPT)) {
            run(first, "create table note (text varchar(20))", "insert into note values ('before')");
        }

        Process killed = anotherProcess(folder);
        long orphan = Long.parseLong(readLine(killed));
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives a killed parent")
                .isPresent();

        try (EmbeddedDatabase third = EmbeddedDatabase.start(folder, Use.KEPT)) {
            assertThat(third.pid()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive))
                    .as("the orphan is ended")
                    .isEmpty();
            assertThat(texts(third)).containsExactly("before");
        }
    }

    @Test
    void aSecondCanvassOnTheSameFolderIsRefusedWithTheFirstOnesNumber() throws Exception {
        Process first = anotherProcess(folder);
        try {
            readLine(first);
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Use.KEPT))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Canvass (process " + first.pid() + ") is using the folder")
                    .hasMessageContaining("Stop it first");
        } finally {
            first.destroy();
            assertThat(first.waitFor(30, TimeUnit.SECONDS))
                    .as("it stops when asked")
                    .isTrue();
        }
        assertThat(folder.resolve("database.pid"))
                .as("a process that was asked to stop leaves nothing")
                .doesNotExist();
    }

    @Test
    void aThrowawayDatabaseIsEmptyAtEveryStart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, Use.THROWAWAY)) {
            run(first, "create table note (text varchar(20))");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder, Use.THROWAWAY)) {
            run(second, "create table note (text varchar(20))");
        }
    }

    @Test
    void aServerThatCannotReadItsDataSaysWhyAndFreesTheFolder() throws Exception {
        Files.createDirectories(folder.resolve("database"));
        Files.writeString(folder.resolve("database/ibdata1"), "this is no tablespace");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Use.KEPT))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The last lines of its log, " + folder.resolve("database.log"))
                .hasMessageContaining("ib_logfile0 was not found")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        FolderLock.of(folder).close();
    }

    @Test
    void onlyTheOneAccountCanSignIn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, Use.THROWAWAY)) {
            for (String user : List.of("root", "", "mariadb.sys", "canvass")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, ""))
                        .as("user '%s' without a password", user)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    /** Starts the database in a process of its own, which prints the server's id. */
    private static Process anotherProcess(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String readLine(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    private static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private static List<String> texts(EmbeddedDatabase database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery("select text from note")) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The main class of the other process. */
    static final class Holder {
        private Holder() {}

        public static void main(String... args) throws InterruptedException {
            System.out.println(
                    EmbeddedDatabase.start(Path.of(args[0]), Use.KEPT).pid());
            Thread.sleep(60_000);
        }
    }
}
