package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.app.Program.Ran;
import com.cashupagent.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command line as users meet it: exit codes, and results apart from messages. */
class CommandLineIT {

    @TempDir
    Path folder;

    private Program program = new Program(Path.of("."));

    @BeforeEach
    void useTheFolder() {
        program = new Program(folder);
    }

    @Test
    void extractWritesALineAFileAndGoesOnAfterABadOne() throws IOException {
        Files.write(folder.resolve("good.pdf"), SamplePdf.invoice("INV-77"));
        Files.writeString(folder.resolve("bad.pdf"), "no pdf at all");
        Files.write(folder.resolve("locked.pdf"), SamplePdf.encrypted());

        Ran ran = program.run("extract", "bad.pdf", "good.pdf", "missing.pdf", "locked.pdf");

        assertThat(ran.exit()).isEqualTo(1);
        List<JsonNode> lines = ran.out().lines().map(Json.mapper()::readTree).toList();
        assertThat(lines.stream().map(line -> line.path("file").asString()))
                .containsExactly("bad.pdf", "good.pdf", "missing.pdf", "locked.pdf");
        assertThat(lines.stream().map(line -> line.at("/error/code").asString("")))
                .containsExactly("unsupported_media_type", "", "invalid_request", "encrypted_document");
        assertThat(lines.get(1).at("/results/invoice_ids/0").asString()).isEqualTo("INV-77");
        assertThat(lines.get(1).path("status").asString()).isNotEqualTo("failed");
        assertThat(ran.err()).doesNotContain("Exception");
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void extractOfGoodFilesEndsWell() throws IOException {
        Files.write(folder.resolve("good.pdf"), SamplePdf.invoice("INV-78"));

        Ran ran = program.run("extract", "--tier", "tier1", "good.pdf");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aWrongKeyInTheFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "max-fil-size: 1MB\n");

        for (String[] command : new String[][] {
            {"serve", "--config", "mine.yaml"},
            {"extract", "--config", "mine.yaml", "x.pdf"},
            {"doctor", "--config", "mine.yaml"}
        }) {
            Ran ran = program.run(command);
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.err()).contains("max-fil-size", "mine.yaml", "max-file-size");
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void wrongUseEndsWithTwoAndAHint() {
        for (String[] command : new String[][] {
            {},
            {"nonsense"},
            {"extract"},
            {"serve", "--port", "x"},
            {"serve", "--config", "missing.yaml"},
            {"extract", "--tier", "tier9", "x.pdf"},
            {"credentials"},
            {"credentials", "create"},
            {"credentials", "create", "--organisation", "a", "--origin", "not an origin"}
        }) {
            Ran ran = program.run(command);
            assertThat(ran.exit()).as(List.of(command).toString()).isEqualTo(2);
            assertThat(ran.err()).isNotBlank();
        }
    }

    @Test
    void aMistypedOptionIsTheLastThingOnTheScreen() {
        Ran ran = program.run("extract", "--foo", "x.pdf");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Unknown option: '--foo'", "'cashup extract --help' says more.");
        assertThat(ran.err().lines()).hasSizeLessThan(4);
        assertThat(program.run("extract").err().lines()).hasSize(2);
        assertThat(program.run("extract", "--tier", "tier9", "x.pdf").err())
                .contains("auto, tier1, tier2 or tier3", "tier9");
    }

    @Test
    void whatToDoIsSaidForACommandLine() throws IOException {
        assertThat(program.run("extract", "nofile.pdf").out())
                .contains("There is no file nofile.pdf. Correct that and run the command again.")
                .contains("\"code\":\"invalid_request\"");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(program.run("evaluate", "empty").err())
                .contains("There is no document with a NAME.truth.json beside it in empty.")
                .contains("run the command again")
                .doesNotContain("request");
        assertThat(program.run("evaluate", "nowhere").err()).contains("There is no folder nowhere.");
        Files.write(folder.resolve("good.pdf"), SamplePdf.invoice("INV-79"));
        assertThat(program.run("extract", "--max-file-size", "100", "good.pdf").out())
                .contains("or raise max-file-size")
                .doesNotContain("operator");
    }

    @Test
    void aTakenPortIsSaidWithWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = program.run("serve", "--host", "127.0.0.1", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err())
                    .contains("Cannot listen on 127.0.0.1:" + taken.getLocalPort(), "another --port")
                    .doesNotContain("Javalin", "ERROR");
        }
    }

    @Test
    void aDataFolderIsForItsOwnerAloneHoweverDeepItWasMade() {
        program.run("credentials", "create", "--organisation", "eabl_main", "--data-dir", "data/demo");

        assertThat(program.run("doctor", "--port", "0").out()).contains("/data, for its owner only");
    }

    @Test
    void theVersionIsSaid() {
        Ran ran = program.run("--version");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("CashUp Agent 1.");
    }

    @Test
    void credentialsLiveAndDie() {
        Ran created = program.run(
                "credentials",
                "create",
                "--organisation",
                "eabl_main",
                "--origin",
                "http://localhost:8090",
                "--test",
                "--json");
        assertThat(created.exit()).isZero();
        JsonNode credential = Json.mapper().readTree(created.out());
        String id = credential.path("client_id").asString();
        String secret = credential.path("client_secret").asString();
        assertThat(credential.path("publishable_key").asString()).startsWith("pk_test_");

        Ran list = program.run("credentials", "list");
        assertThat(list.out()).contains("CLIENT ID", id, "eabl_main", "http://localhost:8090", "live");
        assertThat(list.out()).doesNotContain(secret);

        Ran rotated = program.run("credentials", "rotate", id);
        assertThat(rotated.out()).contains(id, "sk_test_").doesNotContain(secret);
        assertThat(program.run("credentials", "revoke", id).exit()).isZero();
        assertThat(program.run("credentials", "revoke", id).exit()).isEqualTo(1);
        assertThat(program.run("credentials", "rotate", "cl_none").err()).contains("cl_none");
        assertThat(program.run("credentials", "list").out()).contains("revoked");
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() {
        Ran well = program.run("doctor");
        assertThat(well.exit()).isZero();
        assertThat(well.out()).contains("database", "signing keys", "workers", "disk", "Nothing is wrong.");

        Ran ill = program.run("doctor", "--db-url", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(ill.exit()).isEqualTo(1);
        assertThat(ill.out()).contains("WRONG  database", "Check db-url", "1 thing is wrong.");
    }
}
