package org.canvass.mail.returned;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Letters that come back, for organizations that have set no mailbox of their own. */
@ConfigMapping(prefix = "canvass.bounce")
public interface BounceConfig {
    /**
     * Where letters that cannot be delivered go, {@code bounces@example.com}. Each letter leaves with a signed form of
     * it on the envelope, {@code bounces+...@example.com}, which the mailbox must take too. Without it, letters come
     * back to their sender.
     */
    Optional<String> address();

    /** The server of the mailbox behind the address; without it, nothing is read. */
    Optional<String> host();

    /** How the mailbox is read: IMAP, or POP3. */
    @WithDefault("IMAP")
    String protocol();

    /** TLS from the first byte, STARTTLS, or NONE within a house. */
    @WithDefault("TLS")
    String security();

    /** The usual port of protocol and security where nothing is said. */
    Optional<Integer> port();

    Optional<String> username();

    Optional<String> password();

    /** The IMAP folder that is read. */
    @WithDefault("INBOX")
    String folder();

    /** How often every mailbox is read, the organizations' own too. */
    @WithDefault("1M")
    Duration every();

    /** Messages read in one round of one mailbox. */
    @WithDefault("200")
    int messagesARound();

    /** Bytes of a message, beyond which it is set aside unread. A returned letter is far smaller. */
    @WithDefault("1048576")
    int largestMessage();
}
