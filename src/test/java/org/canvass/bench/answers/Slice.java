package org.canvass.bench.answers;

import org.HdrHistogram.Histogram;
import org.canvass.bench.FairRun;

/**
 * Some thousand answers to Canvass, one after the other over sixteen connections.
 *
 * @param appCpu CPU-ms of the application, {@code databaseCpu} of MariaDB, {@code clientCpu} of the respondents
 * @param gets and {@code posts}: microseconds
 * @param lost thanked for, but not in the database
 * @param doubled kept more than once, or not with all eight answers
 */
record Slice(
        int answers,
        double seconds,
        long appCpu,
        long databaseCpu,
        long clientCpu,
        Histogram gets,
        Histogram posts,
        long lost,
        long doubled)
        implements FairRun.Measured {

    @Override
    public double rate() {
        return answers / seconds;
    }
}
