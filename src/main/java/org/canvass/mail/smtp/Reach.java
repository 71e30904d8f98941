package org.canvass.mail.smtp;

import java.net.InetAddress;
import java.util.Set;

/**
 * Which machines a mail server may be. An organization's administrator names a server that this machine then speaks
 * to, so the name must not lead to this machine itself, to the addresses beside it, or to a port where no mail server
 * listens: what cannot be reached from outside must not be reached through Canvass. Each address is looked at when a
 * session is opened, because a name may stand for another address tomorrow.
 */
public enum Reach {
    /** Mail ports of other machines. */
    OTHER_MACHINES,
    /** Any, as whoever runs the installation wishes. */
    ANYWHERE;

    /** The ports on which mail servers take mail. */
    public static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 2525);

    /** Whether a session may be opened with this address. */
    public boolean allows(InetAddress address, int port) {
        return this == ANYWHERE
                || MAIL_PORTS.contains(port)
                        && !address.isLoopbackAddress()
                        && !address.isAnyLocalAddress()
                        && !address.isLinkLocalAddress()
                        && !address.isMulticastAddress();
    }
}
