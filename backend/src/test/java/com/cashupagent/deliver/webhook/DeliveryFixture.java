package com.cashupagent.deliver.webhook;

import static com.cashupagent.deliver.webhook.Station.SEEN;
import static com.cashupagent.deliver.webhook.Station.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cashupagent.deliver.EventType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.store.WebhookDelivery.State;
import com.cashupagent.store.WebhookEndpoint;
import com.cashupagent.store.sql.DatabaseSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A station and receivers for each test, on a database to choose. */
abstract class DeliveryFixture {

    final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    Path folder;

    abstract DatabaseSettings settings(Path folder) throws Exception;

    @AfterEach
    void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    /** One more event, until it has been tried. */
    static void attempt(Station station, String id, Receiver receiver) {
        int before = receiver.received().size();
        station.publish(EventType.ERP_POSTED);
        eventually("an attempt", () -> receiver.received().size() > before && station.count(id, State.SENDING) == 0);
    }

    static WebhookEndpoint endpoint(Station station, String id) {
        return station.webhooks.registry().get(SEEN, id);
    }

    static void assertProblem(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowableOfType(ProblemException.class, call).code()).isEqualTo(code);
    }

    Receiver receiver(Receiver.Behaviour behaviour) {
        Receiver receiver = new Receiver(behaviour);
        opened.add(receiver);
        return receiver;
    }

    Station station(int threads) throws Exception {
        return station(threads, Station.policies());
    }

    Station station(int threads, Webhooks.Policies policies) throws Exception {
        Station station = new Station(settings(folder), folder, threads, policies);
        opened.add(station);
        return station;
    }
}
