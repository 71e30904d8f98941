package org.canvass.bench.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process. */
public final class Processes {
    /** Of the C library; the same on every Linux that people run this on. */
    private static final int TICK_MILLIS = 10;

    private Processes() {}

    /** Whether this machine tells it. */
    public static boolean known() {
        return Files.isReadable(Path.of("/proc/self/stat"));
    }

    /** CPU time of a process so far, its own and the system's for it, in milliseconds; a multiple of ten. */
    public static long cpuMillis(long pid) {
        String stat = read(pid, "stat");
        // The program's name stands in brackets and may hold blanks; after it the third field begins.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }

    /** CPU time of this process so far, in milliseconds. */
    public static long ownCpuMillis() {
        return cpuMillis(ProcessHandle.current().pid());
    }

    /** What a process holds in memory now, in megabytes. */
    public static double residentMegabytes(long pid) {
        return status(pid, "VmRSS:");
    }

    /** The most that a process has held in memory, in megabytes. */
    public static double peakMegabytes(long pid) {
        return status(pid, "VmHWM:");
    }

    /** Threads of a process now. */
    public static int threads(long pid) {
        return (int) (status(pid, "Threads:") * 1024);
    }

    private static double status(long pid, String name) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            throw new UncheckedIOException("The process " + pid + " cannot be watched.", gone);
        }
    }
}
