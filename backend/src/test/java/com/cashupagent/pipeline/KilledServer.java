package com.cashupagent.pipeline;

import com.cashupagent.model.Stage;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.sql.DatabaseSettings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A server that takes a document, comes half way and stays there until it is killed. */
final class KilledServer {

    private KilledServer() {}

    /** Arguments: the database's URL, user and password, the data folder. */
    public static void main(String[] args) throws Exception {
        CountDownLatch halfWay = new CountDownLatch(1);
        Core core = new Core(
                new DatabaseSettings(args[0], args[1], args[2]),
                Path.of(args[3]),
                Core.reader(),
                inner -> (document, file, listener) -> {
                    listener.on(Stage.READING, 40, 1, 1, "Half way.");
                    halfWay.countDown();
                    new CountDownLatch(1).await();
                    return inner.process(document, file, listener);
                });
        StoredDocument document = core.submit(Core.invoice("K-1"), "once");
        halfWay.await();
        while (core.database
                        .transactions()
                        .<Integer>call(
                                tx -> core.log.read(tx, document.id(), 0, 10).size())
                < 3) {
            Thread.sleep(5);
        }
        System.out.println(document.id());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
