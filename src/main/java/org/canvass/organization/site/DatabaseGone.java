package org.canvass.organization.site;

import java.sql.SQLException;

/** Whether a failure means that the database cannot be reached now, so that trying again later helps. */
final class DatabaseGone {
    private DatabaseGone() {}

    /** SQLSTATE class 08 is a connection that failed; HY000 of the pool is a connection nobody could give in time. */
    static boolean because(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ((sql.getSQLState() != null && sql.getSQLState().startsWith("08"))
                            || String.valueOf(sql.getMessage()).contains("Acquisition timeout"))) {
                return true;
            }
        }
        return false;
    }
}
