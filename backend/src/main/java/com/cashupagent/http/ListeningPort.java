package com.cashupagent.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the server could listen where it is told to. */
public final class ListeningPort {

    private ListeningPort() {}

    /** Tries it, and lets go again. */
    public static boolean isFree(String host, int port) {
        try {
            attempt(host, port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Tries it, and lets go again.
     *
     * @throws IllegalStateException when it cannot; the message says what to do
     */
    static void require(String host, int port) {
        try {
            attempt(host, port);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); stop what listens there, or give another --port or --host",
                    e);
        }
    }

    private static void attempt(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        }
    }
}
