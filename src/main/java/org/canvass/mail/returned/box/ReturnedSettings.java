package org.canvass.mail.returned.box;

import java.time.Instant;

/**
 * What an organization has set about its returned letters.
 *
 * @param address where they go, null where nothing is set
 * @param protocol how the mailbox behind it is read; null where none is
 * @param port null for the usual one
 * @param sealedPassword null where none is needed
 * @param hookSince since when relays may post returned letters; null where they may not
 */
public record ReturnedSettings(
        String address,
        Box.Protocol protocol,
        String host,
        Integer port,
        Box.Security security,
        String username,
        String sealedPassword,
        String folder,
        Instant hookSince) {

    /** Nothing is set. */
    public static final ReturnedSettings NONE =
            new ReturnedSettings(null, null, null, null, null, null, null, null, null);

    public boolean hasMailbox() {
        return protocol != null;
    }
}
