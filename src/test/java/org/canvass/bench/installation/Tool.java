package org.canvass.bench.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine that a limit is measured with. */
public record Tool(String name, String debianPackage) {
    public static final Tool NGINX = new Tool("nginx", "nginx-light");
    public static final Tool WRK = new Tool("wrk", "wrk");
    public static final Tool SMTP_SOURCE = new Tool("smtp-source", "postfix");
    public static final Tool SMTP_SINK = new Tool("smtp-sink", "postfix");

    /** A line for each that is not there, with the package that brings it. */
    public static List<String> missing(Tool... tools) {
        return Stream.of(tools)
                .filter(tool -> tool.found().isEmpty())
                .map(tool -> tool.name + " is not installed (Debian: apt-get install " + tool.debianPackage + ")")
                .toList();
    }

    /** Runs it to its end. */
    public Finished run(String... arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Path output = Files.createTempFile("bench", ".out");
        Process process = start(output, arguments);
        long cpu = 0;
        // What a program has used is known only while it lives.
        while (process.isAlive()) {
            cpu = Math.max(
                    cpu,
                    process.info()
                            .totalCpuDuration()
                            .map(used -> used.toMillis())
                            .orElse(0L));
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        String said = Files.readString(output);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + said);
        }
        return new Finished(said, seconds, cpu);
    }

    /** What a program said, how long it ran, and the CPU-ms it used. */
    public record Finished(String output, double seconds, long cpuMillis) {}

    /** Starts it; the caller ends it. */
    public Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(found().orElseThrow().toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** Not every account has the folders of servers in its path. */
    private Optional<Path> found() {
        return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
