package com.cashupagent.net;

import com.cashupagent.net.OutboundException.Reason;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Resolves on threads of its own: the system's resolver knows no time limit, and a call must. */
final class BoundedResolver implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    private final OutboundGuard guard;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "resolver");
                thread.setDaemon(true);
                return thread;
            });

    BoundedResolver(OutboundGuard guard) {
        this.guard = guard;
    }

    Dns within(Duration limit) {
        return host -> {
            try {
                return resolve(host, limit);
            } catch (OutboundException e) {
                // The client's own type, the only one it passes on from here.
                throw Failures.unresolved(e);
            }
        };
    }

    List<InetAddress> resolve(String host, Duration limit) throws OutboundException {
        Future<List<InetAddress>> lookup;
        try {
            lookup = threads.submit(() -> guard.resolve(host));
        } catch (RejectedExecutionException e) {
            throw new OutboundException(Reason.UNKNOWN_HOST, "The resolver is busy with other names.", false, e);
        }
        try {
            return lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new OutboundException(Reason.TIMED_OUT, "The name " + host + " was not resolved in time.", false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Reason.BROKEN, "The call was interrupted.", false, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutboundException known) {
                throw known;
            }
            throw new OutboundException(Reason.UNKNOWN_HOST, "There is no host " + host + ".", false, e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
