package org.canvass.bench.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.bench.FairRun;
import org.canvass.bench.installation.Tool;

/**
 * What wrk counted.
 *
 * @param rate pages a second
 * @param failed pages that did not come, or not as pages
 * @param p99 milliseconds within which 99 of 100 pages came
 * @param clientCpu CPU-ms of wrk, {@code serverCpu} of the one who served, {@code databaseCpu} of MariaDB
 */
record Wrk(double rate, long pages, long failed, double p99, long clientCpu, long serverCpu, long databaseCpu)
        implements FairRun.Measured {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern PAGES = Pattern.compile("(\\d+) requests in");
    private static final Pattern NOT_PAGES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern ERRORS = Pattern.compile("connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

    /** CPU-ms so far of whoever serves. */
    interface Server {
        long cpuMillis();

        default long databaseCpuMillis() {
            return 0;
        }
    }

    /** A script that asks for one path after the other. */
    static Path script(List<String> paths) throws IOException {
        StringBuilder lua = new StringBuilder("local asked = {}\n");
        for (int i = 0; i < paths.size(); i++) {
            lua.append("asked[").append(i).append("] = '").append(paths.get(i)).append("'\n");
        }
        lua.append("local requests = {}\nlocal at = 0\n")
                .append("init = function() for i = 0, ")
                .append(paths.size() - 1)
                .append(" do requests[i] = wrk.format('GET', asked[i]) end end\n")
                .append("request = function() at = (at + 1) % ")
                .append(paths.size())
                .append(" return requests[at] end\n");
        Path file = Files.createTempFile("bench", ".lua");
        Files.writeString(file, lua);
        return file;
    }

    static Wrk run(String address, Path script, int connections, int seconds, Server server)
            throws IOException, InterruptedException {
        long before = server.cpuMillis();
        long database = server.databaseCpuMillis();
        Tool.Finished wrk = Tool.WRK.run(
                "-t2", "-c" + connections, "-d" + seconds + "s", "--latency", "-s", script.toString(), address);
        long used = server.cpuMillis() - before;
        database = server.databaseCpuMillis() - database;
        String said = wrk.output();
        long failed = count(NOT_PAGES, said) + count(ERRORS, said);
        Matcher p99 = P99.matcher(said);
        double millis = !p99.find()
                ? Double.NaN
                : Double.parseDouble(p99.group(1))
                        * (p99.group(2).equals("s") ? 1000 : p99.group(2).equals("ms") ? 1 : 0.001);
        return new Wrk(number(RATE, said), (long) number(PAGES, said), failed, millis, wrk.cpuMillis(), used, database);
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said:\n" + said);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static long count(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        long sum = 0;
        if (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                sum += Long.parseLong(matcher.group(i));
            }
        }
        return sum;
    }
}
