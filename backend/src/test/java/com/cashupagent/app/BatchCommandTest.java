package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The command on real folders, against a real server and by itself. */
class BatchCommandTest extends BatchCommandFixture {

    @Test
    void aFolderAgainstAServer() throws Exception {
        for (int i = 0; i < 12; i++) {
            write("invoice" + i + ".pdf", SamplePdf.invoice("BC-" + i));
        }
        write("broken.pdf", "%PDF-1.4 no".getBytes(StandardCharsets.UTF_8));
        write("empty.png", new byte[0]);
        write("locked.pdf", SamplePdf.encrypted());
        write("readme.txt", new byte[] {1});
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            int exit = run(login(app), "--once");

            assertThat(exit).as("three failed").isEqualTo(1);
            assertThat(names(archive)).hasSize(24);
            for (int i = 0; i < 12; i++) {
                JsonNode result = json(archive.resolve("invoice" + i + ".pdf.result.json"));
                assertThat(result.at("/results/invoice_ids/0").asString()).isEqualTo("BC-" + i);
                assertThat(result.path("file_name").asString()).isEqualTo("invoice" + i + ".pdf");
            }
            assertThat(names(error))
                    .containsExactly(
                            "broken.pdf",
                            "broken.pdf.error.json",
                            "empty.png",
                            "empty.png.error.json",
                            "locked.pdf",
                            "locked.pdf.error.json");
            assertThat(json(error.resolve("empty.png.error.json"))
                            .at("/error/code")
                            .asString())
                    .isEqualTo("empty_file");
            assertThat(json(error.resolve("locked.pdf.error.json"))
                            .at("/error/code")
                            .asString())
                    .isEqualTo("encrypted_document");
            assertThat(names(input)).containsExactly(".cashup-batch", "readme.txt");

            assertThat(run(login(app), "--once")).as("nothing to do").isZero();
        }
    }

    @Test
    void aFolderWithoutAServer() throws Exception {
        write("a.pdf", SamplePdf.invoice("BC-70"));
        write("b.pdf", "nothing".getBytes(StandardCharsets.UTF_8));

        int exit = run(Map.of(), "--once");

        assertThat(exit).isEqualTo(1);
        assertThat(names(archive)).containsExactly("a.pdf", "a.pdf.result.json");
        JsonNode result = json(archive.resolve("a.pdf.result.json"));
        assertThat(result.at("/results/invoice_ids/0").asString()).isEqualTo("BC-70");
        assertThat(result.path("file_name").asString()).isEqualTo("a.pdf");
        JsonNode refused = json(error.resolve("b.pdf.error.json")).path("error");
        assertThat(refused.path("code").asString()).isEqualTo("unsupported_media_type");
        assertThat(refused.path("message").asString()).contains("Give a PDF").doesNotContain("Send");
    }

    @Test
    void hostileNames() throws Exception {
        byte[] invoice = SamplePdf.invoice("BC-71");
        write("-rf .pdf", invoice);
        write("line\nbreak\u001b[31m.pdf", invoice);
        write("\"quoted\"; filename=\"x.exe\".pdf", invoice);
        write("x".repeat(251) + ".pdf", invoice);
        write("$(touch owned).pdf", invoice);
        write("..pdf.pdf", invoice);
        write("source.pdf", invoice);
        // A name that is no text at all.
        int copied = new ProcessBuilder("bash", "-c", "cp source.pdf $'bad\\xff\\xfe.pdf'")
                .directory(input.toFile())
                .start()
                .waitFor();
        assertThat(copied).isZero();
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            int exit = run(login(app), "--once");

            assertThat(exit).isZero();
            // One is hidden by its first character and stays.
            assertThat(names(input)).containsExactly("..pdf.pdf", ".cashup-batch");
            assertThat(names(archive))
                    .hasSize(14)
                    .contains("-rf .pdf", "bad__.pdf", "$(touch owned).pdf", "line_break_[31m.pdf")
                    .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 255);
            assertThat(names(root)).doesNotContain("owned");
        }
    }

    @Test
    void aWrongLoginLosesNothing() throws Exception {
        write("a.pdf", SamplePdf.invoice("BC-72"));
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            Map<String, String> wrong = new HashMap<>(login(app));
            wrong.put("CASHUP_CLIENT_SECRET", "sk_live_wrong");
            assertThat(run(wrong, "--once")).isEqualTo(1);
            wrong = new HashMap<>(login(app));
            wrong.remove("CASHUP_BATCH_ORGANISATION");
            assertThat(run(wrong, "--once")).as("which organisation").isEqualTo(1);
            assertThat(names(archive)).isEmpty();
            assertThat(names(error)).isEmpty();

            assertThat(run(login(app), "--once")).isZero();
            assertThat(names(archive)).containsExactly("a.pdf", "a.pdf.result.json");
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(run(Map.of("CASHUP_BATCH_API", "http://localhost:1"), "--once"))
                .isEqualTo(2);
        assertThat(run(Map.of(), "--once", "--every", "soon")).isEqualTo(2);
        assertThat(run(Map.of(), "--once", "--error", archive.toString(), "--keep", "90d"))
                .isEqualTo(2);
        assertThat(run(Map.of(), "--once", "--api", "ftp://x")).isEqualTo(2);
    }

    @Test
    void thatThereIsNothingToReadIsSaid() throws Exception {
        Process command = started(Map.of(), line("--once")).start();

        assertThat(command.waitFor()).isZero();
        assertThat(Program.text(root.resolve("log"))).contains("Nothing to read in " + input.toRealPath());
    }

    @Test
    void whatTheServerRefusesIsAnnouncedOnceAndNeverCounted() throws Exception {
        write("a.pdf", SamplePdf.invoice("BC-73"));
        try (RunningApp app = new RunningApp(root.resolve("data"))) {
            Map<String, String> wrong = new HashMap<>(login(app));
            wrong.put("CASHUP_CLIENT_SECRET", "sk_live_wrong");
            Process command = started(wrong, line("--every", "15m")).start();
            WebhooksFixture.eventually(
                    "refused twice", () -> Program.text(root.resolve("log")).contains("trying again in 2 s"));
            command.destroy();
            command.waitFor();

            assertThat(Program.text(root.resolve("log")))
                    .contains(" every 15 min", "The server answered 401")
                    .containsOnlyOnce("1 document to read")
                    .doesNotContain("0 read");
        }
    }

    @Test
    void picturesOfEveryKindThatIsReadAreTaken() throws Exception {
        write("a.WebP", "no picture".getBytes(StandardCharsets.UTF_8));

        assertThat(run(Map.of(), "--once")).isEqualTo(1);
        assertThat(names(error)).containsExactly("a.WebP", "a.WebP.error.json");
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.mapper().readTree(Files.readAllBytes(file));
    }
}
