package com.cashupagent.demo;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds ports that nobody listens on. */
final class Ports {
    private Ports() {}

    /** The wanted port, or any free one when it is taken. */
    static int freeOr(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (ServerSocket any = new ServerSocket(0)) {
                return any.getLocalPort();
            }
        }
    }
}
