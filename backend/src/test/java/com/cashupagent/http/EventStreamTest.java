package com.cashupagent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.events.DocumentEvent;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A stream towards a connection that takes bytes when the test lets it. */
class EventStreamTest {

    private final Connection connection = new Connection();
    private final EventStream stream = new EventStream(connection, 0);

    @Test
    void eventsWaitUntilTheConnectionTakesThem() throws IOException {
        stream.open();
        stream.send(event(1, "progress"));
        stream.send(event(2, "completed"));
        assertThat(connection.text()).isEmpty();

        connection.ready = true;
        stream.onWritePossible();

        assertThat(connection.text())
                .isEqualTo("retry: 2000\n\nid: 1\nevent: progress\ndata: {}\n\nid: 2\nevent: completed\ndata: {}\n\n");
        assertThat(connection.flushes).isPositive();
        assertThat(stream.ended()).isCompleted();
    }

    @Test
    void nothingFollowsTheLastEvent() throws IOException {
        connection.ready = true;
        stream.open();
        stream.onWritePossible();
        stream.send(event(1, "failed"));
        stream.send(event(2, "progress"));
        stream.beat();

        assertThat(connection.text()).doesNotContain("id: 2").doesNotContain(": \n");
    }

    @Test
    void aSilentStreamIsKeptAwake() throws IOException {
        connection.ready = true;
        stream.open();
        stream.onWritePossible();
        stream.beat();

        assertThat(connection.text()).endsWith("\n\n: \n\n");
        assertThat(stream.ended()).isNotDone();
    }

    @Test
    void aClientThatDoesNotReadCostsABoundedQueueAndIsCutOff() throws IOException {
        stream.open();
        for (int i = 1; i <= 100_000; i++) {
            stream.send(event(i, "progress"));
        }
        connection.ready = true;
        stream.onWritePossible();

        assertThat(connection.text().length()).isLessThan(20_000);
        assertThat(stream.ended()).isCompleted();
    }

    @Test
    void aBrokenConnectionEndsTheStream() {
        stream.open();
        stream.onError(new IOException("reset"));

        assertThat(stream.ended()).isCompleted();
        stream.send(event(1, "progress"));
    }

    @Test
    void whatTheClientHasIsNotSentAgain() throws IOException {
        EventStream resumed = new EventStream(connection, 2);
        connection.ready = true;
        resumed.open();
        resumed.onWritePossible();
        resumed.send(event(2, "progress"));
        resumed.send(event(3, "progress"));

        assertThat(connection.text()).doesNotContain("id: 2").contains("id: 3");
    }

    @Test
    void linesOfTheDataStayTogether() throws IOException {
        connection.ready = true;
        stream.open();
        stream.onWritePossible();
        stream.send(new DocumentEvent(1, "doc", "progress", "{\n}"));

        assertThat(connection.text()).contains("data: {\ndata: }\n\n");
    }

    private static DocumentEvent event(long id, String name) {
        return new DocumentEvent(id, "doc", name, "{}");
    }

    private static final class Connection extends ServletOutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private boolean ready;
        private int flushes;

        String text() {
            return taken.toString(StandardCharsets.UTF_8);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int b) {
            taken.write(b);
        }

        @Override
        public void flush() {
            flushes++;
        }
    }
}
