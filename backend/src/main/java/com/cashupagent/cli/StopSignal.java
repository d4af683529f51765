package com.cashupagent.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGTERM and SIGINT as something to wait for. A shutdown hook would not do: the embedded database closes itself in a
 * hook of its own, at the same time, under the work that is still to be finished. The class behind it is not part of
 * the Java platform's promises, so it is reached by name, and where it is missing a hook has to do after all.
 */
final class StopSignal {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private final CountDownLatch received = new CountDownLatch(1);

    private StopSignal() {}

    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        for (String name : new String[] {"TERM", "INT"}) {
            stop.listenTo(name);
        }
        return stop;
    }

    void await() throws InterruptedException {
        received.await();
    }

    private void listenTo(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            received.countDown();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException e) {
            LOG.warn("SIG{} cannot be waited for; a stop will be less graceful", name);
            Runtime.getRuntime().addShutdownHook(new Thread(received::countDown));
        }
    }
}
