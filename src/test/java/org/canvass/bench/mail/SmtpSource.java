package org.canvass.bench.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.canvass.bench.installation.Tool;

/**
 * smtp-source of Postfix: sends one mail again and again and does nothing else.
 *
 * @param sessions how many at one time
 * @param kept whether a session is kept for the next mail, rather than opened anew for each
 */
record SmtpSource(int sessions, boolean kept) {

    String words() {
        return sessions
                + (kept ? " kept" : "")
                + (sessions == 1 ? " session" : " sessions")
                + (kept ? "" : ", new for each mail");
    }

    /** Mails a second. */
    double rate(SmtpSink sink, int mails, int bytes) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (kept) {
            arguments.add("-d");
        }
        arguments.addAll(List.of(
                "-s",
                Integer.toString(sessions),
                "-m",
                Integer.toString(mails),
                "-l",
                Integer.toString(bytes),
                "-f",
                "limit@example.com",
                "-t",
                "limit@example.org",
                "127.0.0.1:" + sink.port()));
        return mails / Tool.SMTP_SOURCE.run(arguments.toArray(String[]::new)).seconds();
    }
}
