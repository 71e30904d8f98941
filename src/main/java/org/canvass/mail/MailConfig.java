package org.canvass.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.canvass.mail.smtp.Reach;

/** How letters leave. The mail server itself is named by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "canvass.mail")
public interface MailConfig {
    /** The sender of an organization that has named none of its own: {@code Name <someone@example.com>}. */
    @WithDefault("${quarkus.mailer.from:Canvass <canvass@localhost>}")
    String from();

    /** Nothing is sent while this holds. A restored backup starts so, until a person has looked at what would leave. */
    @WithDefault("false")
    boolean sendingPaused();

    /**
     * Letters on their way at one time, 3 at the least, with a third as many kept sessions; also the most a crash leaves
     * uncertain.
     */
    @WithDefault("48")
    int concurrency();

    /** Letters a minute over all organizations and replicas; what the mail server allows. */
    @WithDefault("600000")
    int perMinute();

    /** Letters a minute to one receiving domain, over all replicas; 0 leaves that to the mail server. */
    @WithDefault("0")
    int perDomain();

    /** Which machines an organization's own mail server may be: those outside of this one, or any. */
    @WithDefault("OTHER_MACHINES")
    Reach ownServers();

    /** How often to look for letters that have become due. A launch does not wait for it. */
    @WithDefault("1S")
    Duration every();

    /** How long the mail server may be silent, in any step, before the session is given up. */
    @WithDefault("1M")
    Duration replyTimeout();

    /**
     * How long a letter may be on its way in all. After that nobody can say whether it arrived, and it is listed as
     * uncertain. Several times the reply timeout.
     */
    @WithDefault("5M")
    Duration lease();

    /** A mailing pauses itself when so many of its last letters failed. */
    @WithDefault("20")
    int errorsBeforePause();

    /** How many last letters that are. */
    @WithDefault("100")
    int errorsAmong();

    /** Whether uncertain letters of every organization are sent again without a person's word, once each. */
    @WithDefault("false")
    boolean resendUncertain();

    Retry retry();

    /** When a letter that the server put off (4xx) is tried again. */
    interface Retry {
        /** After the first attempt; each further wait is three times as long. */
        @WithDefault("1M")
        Duration first();

        /** No wait is longer. */
        @WithDefault("4H")
        Duration longest();

        /** Attempts in all, after which the letter has failed. */
        @WithDefault("8")
        int attempts();
    }
}
