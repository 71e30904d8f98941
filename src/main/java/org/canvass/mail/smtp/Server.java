package org.canvass.mail.smtp;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server, and how to open a session with it.
 *
 * @param signIn null where it asks for none
 * @param greetAs the name we greet it with
 * @param silence how long it may be silent, in any step
 * @param sockets what secures a session, and whom it trusts
 * @param nameChecked whether its certificate has to be for its name
 * @param reach which addresses its name may stand for
 * @param hint what to check where it cannot be reached, as the end of a sentence
 */
public record Server(
        String host,
        int port,
        Security security,
        SignIn signIn,
        String greetAs,
        Duration silence,
        SSLSocketFactory sockets,
        boolean nameChecked,
        Reach reach,
        String hint) {

    /** Host and port, for sentences about it. */
    public String name() {
        return host + ":" + port;
    }
}
