package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.http.Caller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No byte more can be written: the system refuses every file beyond a size, so that the database meets it, too. */
@Timeout(300)
class DiskFullTest {

    private static final int BLOCKS = 1_500;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatWasAcceptedBeforeTheDiskWasFullIsFinishedOnceThereIsRoom() throws Exception {
        List<String> accepted = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(folder, null)) {
            IssuedCredential issued = server.credential();
            server.start("ulimit -f " + BLOCKS);
            String bearer = server.bearer(issued);
            boolean refused = false;
            for (int i = 0; i < 2_000 && !refused; i++) {
                Answer answer = submit(server, bearer, i);
                refused = answer.status() >= 500;
                if (!refused) {
                    assertThat(answer.status()).isEqualTo(202);
                    accepted.add(answer.json().path("document_id").asString());
                }
            }
            assertThat(refused).as("the disk was full at last").isTrue();
            assertThat(accepted).isNotEmpty();
            server.kill();

            server.start("");

            for (String id : accepted) {
                Answer events = server.caller.get("/api/v1/documents/" + id + "/events", "Authorization", bearer);
                assertThat(events.text()).as(id).contains("event: completed");
            }
            assertThat(submit(server, bearer, 2_001).status()).isEqualTo(202);
            assertThat(server.stop()).isZero();
        }
    }

    private static Answer submit(ServerProcess server, String bearer, int number) {
        return server.caller.post(
                RunningApp.PROCESS,
                Form.TYPE,
                BodyPublishers.ofByteArray(new Form()
                        .field("client_id", "eabl_main")
                        .field("confidence_threshold", "0")
                        .file("i.pdf", SamplePdf.invoice("DF-" + number))
                        .end()),
                "Authorization",
                bearer,
                "Prefer",
                "respond-async");
    }
}
