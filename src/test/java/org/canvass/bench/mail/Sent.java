package org.canvass.bench.mail;

import org.canvass.bench.FairRun;

/**
 * The letters of one wave, sent.
 *
 * @param seconds from the first letter's SENT to the last one's
 * @param appCpu CPU-ms of the application, {@code databaseCpu} of MariaDB, {@code sinkCpu} of the mail server
 * @param lost SENT, but not at the mail server; or not SENT after all
 * @param doubled at the mail server more often than SENT
 */
public record Sent(int letters, double seconds, long appCpu, long databaseCpu, long sinkCpu, long lost, long doubled)
        implements FairRun.Measured {

    @Override
    public double rate() {
        return letters / seconds;
    }
}
