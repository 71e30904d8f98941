package org.canvass.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.canvass.bench.installation.Application;

/** What has to be known of the machine to read the figures. */
final class Machine {
    private Machine() {}

    /** A word and its value, in the order they are told. */
    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        facts.put("processor", line(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("load before", line(Path.of("/proc/loadavg"), ""));
        facts.put("java", Runtime.version().toString());
        facts.put("java options of the application", String.join(" ", Application.options()));
        facts.put(
                "database",
                "MariaDB 11.4.5, innodb_flush_log_at_trx_commit=1, doublewrite on, no binary log,"
                        + " 256 MB buffer pool");
        facts.put("network", "loopback, everything on this machine");
        return facts;
    }

    private static String line(Path file, String begin) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException notLinux) {
            return "?";
        }
    }
}
