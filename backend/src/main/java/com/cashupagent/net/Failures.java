package com.cashupagent.net;

import com.cashupagent.net.OutboundException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the client throws, in this package's words. */
final class Failures {

    private Failures() {}

    static UnknownHostException unresolved(OutboundException cause) {
        UnknownHostException carrier = new UnknownHostException(cause.getMessage());
        carrier.initCause(cause);
        return carrier;
    }

    static OutboundException of(IOException thrown, String host, boolean sending) {
        OutboundException known = known(thrown);
        if (known != null) {
            return known;
        }
        if (thrown instanceof SSLException) {
            return failure(
                    Reason.TLS, host + " has no valid certificate for its name, or speaks no TLS.", sending, thrown);
        }
        if (thrown instanceof SocketTimeoutException || thrown instanceof InterruptedIOException) {
            return Thread.currentThread().isInterrupted()
                    ? failure(Reason.BROKEN, "The call was interrupted.", sending, thrown)
                    : failure(
                            Reason.TIMED_OUT,
                            sending ? host + " did not answer in time." : host + " could not be reached in time.",
                            sending,
                            thrown);
        }
        if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
            return failure(Reason.NOT_CONNECTED, "No connection to " + host + ".", sending, thrown);
        }
        return failure(Reason.BROKEN, "The connection to " + host + " broke.", sending, thrown);
    }

    /** Ours, however deep: addresses are tried in turn, and the first failure carries the others. */
    private static @Nullable OutboundException known(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof OutboundException known) {
                return known;
            }
        }
        return null;
    }

    private static OutboundException failure(Reason reason, String message, boolean sending, IOException cause) {
        return new OutboundException(reason, message, sending, cause);
    }
}
