package org.canvass.launch;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.canvass.launch.EmbeddedDatabase.Use;

/** The server's operating system process: how it is laid out, started, watched and ended. */
final class ServerProcess {

    private static final long SECONDS_TO_STOP = 60;

    /** The order matters; help texts, the sys schema and the test database are left out. */
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    /** Where the server's program, data, log and notes lie. */
    record Place(ServerFiles files, Path folder) {
        Path data() {
            return folder.resolve("database");
        }

        Path log() {
            return folder.resolve("database.log");
        }

        Path pid() {
            return folder.resolve("database.pid");
        }

        Path accounts() {
            return folder.resolve("database.accounts.sql");
        }
    }

    private final Place place;
    private final Process process;

    private ServerProcess(Place place, Process process) {
        this.place = place;
        this.process = process;
    }

    /**
     * Creates an empty data folder. Does what mariadb-install-db does (feed the system tables to the server in its
     * bootstrap mode), but the same on every system and without a shell, in half a second.
     */
    static void layOutSystemTables(Place place, Use use) throws IOException {
        Path half = place.folder().resolve("database.new");
        ServerFiles.deleteTree(half);
        Files.createDirectory(half);
        List<String> command = command(place, half, use);
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
        Process bootstrap = run(place, command);
        try (OutputStream statements = bootstrap.getOutputStream()) {
            statements.write("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String script : SYSTEM_TABLES) {
                Files.copy(place.files().share().resolve(script), statements);
            }
        } catch (IOException serverGone) {
            throw failure(place, "ended while its system tables were laid out");
        }
        if (exitCode(bootstrap) != 0) {
            throw failure(place, "could not lay out its system tables");
        }
        Files.move(half, place.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server; {@code accounts} is SQL it runs before it accepts anybody. Does not wait. */
    static ServerProcess start(Place place, Use use, int port, String accounts) throws IOException {
        PrivateFile.write(place.accounts(), accounts);
        List<String> command = command(place, place.data(), use);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Relative to the data folder: the path of a Unix socket must stay under 108 characters.
                "--socket=canvass.sock",
                "--init-file=" + place.accounts(),
                "--performance-schema=OFF",
                "--max-connections=300"));
        Process process = run(place, command);
        Files.writeString(place.pid(), Long.toString(process.pid()));
        return new ServerProcess(place, process);
    }

    private static List<String> command(Place place, Path data, Use use) throws IOException {
        // Of its own: a server that starts removes the temporary tables it finds, and they may be another server's.
        Path temporary = Files.createDirectories(place.folder().resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                place.files().program().toString(),
                "--no-defaults",
                "--basedir=" + place.files().folder(),
                "--lc-messages-dir=" + place.files().share(),
                "--character-sets-dir=" + place.files().share().resolve("charsets"),
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                // Making a TLS certificate at every start costs seconds, and nobody outside can connect.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--local-infile=1",
                "--innodb-log-file-size=64M",
                "--innodb-buffer-pool-size=256M"));
        if (use == Use.THROWAWAY) {
            command.addAll(List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        if (File.separatorChar == '\\') {
            command.add("--console");
        }
        return command;
    }

    private static Process run(Place place, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(place.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.log().toFile())
                .start();
    }

    /** Ends a server that a killed Canvass left on this folder. The caller holds the folder's lock. */
    static void endOrphans(Place place) throws IOException {
        String recorded =
                Files.exists(place.pid()) ? Files.readString(place.pid()).strip() : "";
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(process -> isOurServer(process, place, recorded)).forEach(ServerProcess::end);
        }
    }

    /** A process id alone proves nothing, it may have been given to another program since. */
    private static boolean isOurServer(ProcessHandle process, Place place, String recordedPid) {
        String program = process.info().command().orElse("");
        boolean recorded = Long.toString(process.pid()).equals(recordedPid)
                && program.startsWith(place.files().program().toString());
        boolean onOurData =
                program.contains(place.files().program().getFileName().toString())
                        && Arrays.asList(process.info().arguments().orElse(new String[0]))
                                .contains("--datadir=" + place.data());
        return recorded || onOurData;
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            // InnoDB recovers from this; a server that ignores the polite request must not block the next start.
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for the end of process " + process.pid() + " failed.", e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The accounts hold a password and have done their work once the server answers. */
    void forgetAccounts() {
        delete(place.accounts());
    }

    void stop() {
        end(process.toHandle());
        delete(place.accounts());
        delete(place.pid());
    }

    CannotStart failure(String what) {
        return failure(place, what);
    }

    private static CannotStart failure(Place place, String what) {
        return new CannotStart("The embedded MariaDB " + what + ". The last lines of its log, " + place.log() + ":\n"
                + lastLines(place.log())
                + "If the data in " + place.data() + " may go, delete that folder and start again."
                + " Or set QUARKUS_DATASOURCE_JDBC_URL to use a MariaDB server of your own.");
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("[Note]"))
                    .toList();
            StringBuilder text = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - 15), lines.size())
                    .forEach(line -> text.append("  | ").append(line).append('\n'));
            return text.toString();
        } catch (IOException unreadable) {
            return "  | (the log cannot be read: " + unreadable.getMessage() + ")\n";
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new CannotStart("The start of the embedded MariaDB was interrupted.", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " could not be deleted: " + e.getMessage(), e);
        }
    }
}
