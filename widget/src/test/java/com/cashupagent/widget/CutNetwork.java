package com.cashupagent.widget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The way to a server, on which every connection is reset at intervals, whatever it carries. An origin of its own. */
final class CutNetwork implements AutoCloseable {

    private final ServerSocket entry;
    private final URI target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Long> cuts = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    CutNetwork(String target, Duration every) {
        this.target = URI.create(target);
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
        clock.scheduleAtFixedRate(this::cut, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    String origin() {
        return "http://127.0.0.1:" + entry.getLocalPort();
    }

    /** When connections were cut, in ms of {@link System#nanoTime}; only cuts that hit any. */
    List<Long> cuts() {
        return List.copyOf(cuts);
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = entry.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                open.add(browser);
                open.add(server);
                threads.execute(() -> carry(browser, server));
                threads.execute(() -> carry(server, browser));
            }
        } catch (IOException | RejectedExecutionException e) {
            // Closed, with the test.
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            to.setTcpNoDelay(true);
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, or one end has gone: the same to the other.
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void cut() {
        if (!open.isEmpty()) {
            cuts.add(System.nanoTime() / 1_000_000);
            open.forEach(this::reset);
        }
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It was closed before.
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        entry.close();
        open.forEach(this::reset);
        threads.shutdownNow();
    }
}
