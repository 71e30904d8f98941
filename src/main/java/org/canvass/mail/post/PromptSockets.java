package org.canvass.mail.post;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * The socket of one session. It sends at once, since waiting to fill a packet would cost 40 ms a mail (Nagle against
 * delayed answers), and it can be cut by another thread, whatever the server keeps saying.
 */
final class PromptSockets extends SocketFactory {
    private final SocketFactory plain = SocketFactory.getDefault();
    private volatile Socket made;

    /** Ends the session as it is; the thread that waits for the server fails at once. */
    void cut() throws IOException {
        Socket socket = made;
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return prompt(plain.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return prompt(plain.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return prompt(plain.createSocket(host, port, from, fromPort));
    }

    private Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        made = socket;
        return socket;
    }
}
