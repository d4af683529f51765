package com.cashupagent.deliver.webhook;

import com.cashupagent.deliver.EventType;
import com.cashupagent.store.sql.DatabaseSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that is told of events, begins to send them and stays there until it is killed. */
final class KilledStation {

    private KilledStation() {}

    /** Arguments: the database's URL, user and password, the folder, the receiver's address, how many events. */
    public static void main(String[] args) throws Exception {
        Station station =
                new Station(new DatabaseSettings(args[0], args[1], args[2]), Path.of(args[3]), 4, Station.policies());
        String id = station.register(args[4]);
        for (int i = 0; i < Integer.parseInt(args[5]); i++) {
            station.publish(EventType.BATCH_COMPLETED, Map.of("number", i));
        }
        System.out.println(id);
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
