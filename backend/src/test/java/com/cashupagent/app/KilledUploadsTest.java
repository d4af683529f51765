package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of a chunk: what had come is there after the next start. */
@Timeout(300)
class KilledUploadsTest {

    @TempDir
    private Path folder;

    @Test
    void onTheEmbeddedDatabase() throws Exception {
        resumes(null);
    }

    @Test
    void onPostgres() throws Exception {
        resumes(TestDatabases.postgres());
    }

    private void resumes(@Nullable DatabaseSettings database) throws Exception {
        byte[] file = SamplePdf.heavy("INV-KU-1", 2 << 20);
        int first = 1 << 20;
        int came = first + 300_000;
        try (ServerProcess server = new ServerProcess(folder, database)) {
            IssuedCredential issued = server.credential();
            server.start("");
            Chunks chunks = new Chunks(server.caller, server.bearer(issued));
            String upload = chunks.begun(file.length, "Idempotency-Key", "killed");
            assertThat(chunks.patch(upload, file, 0, first).status()).isEqualTo(204);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port)) {
                socket.getOutputStream()
                        .write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                        + chunks.bearer() + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + first
                                        + "\r\nContent-Type: " + Chunks.TYPE + "\r\nContent-Length: "
                                        + (file.length - first) + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(file, first, came - first);
                socket.getOutputStream().flush();
                while (chunks.offset(upload) < came) {
                    ServerProcess.pause();
                }
                server.kill();
            }

            server.start("");

            Answer again = chunks.begin(file.length, "Idempotency-Key", "killed");
            assertThat(again.header("Location")).isEqualTo(upload);
            assertThat(again.header("Upload-Offset")).isEqualTo(Integer.toString(came));
            String id = chunks.patch(upload, file, came, file.length).header("Upload-Document");
            // As if the answer to the last chunk had been lost.
            assertThat(chunks.patch(upload, file.length, new byte[0]).header("Upload-Document"))
                    .isEqualTo(id);
            Answer events = server.caller.get("/api/v1/documents/" + id + "/events", "Authorization", chunks.bearer());
            assertThat(events.text()).contains("INV-KU-1");
            assertThat(server.caller
                            .get("/api/v1/documents/" + id + "/file", "Authorization", chunks.bearer())
                            .response()
                            .body())
                    .isEqualTo(file);
        }
    }
}
