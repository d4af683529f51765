package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.http.Caller.Answer;
import com.cashupagent.store.sql.DatabaseSettings;
import com.cashupagent.store.sql.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An invoice that comes twice is a failed check that names the first, on either database and over HTTP. */
class DuplicatesTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void whatComesTwiceIsTold(String database) throws Exception {
        try (RunningApp app = new RunningApp(data, keys(database))) {
            String bearer = app.bearer();
            byte[] pdf = SamplePdf.invoice("INV-2024-001");
            JsonNode first = process(app, bearer, "eabl_main", pdf);
            assertThat(check(first).path("outcome").asString()).isEqualTo("passed");

            JsonNode sameBytes = process(app, bearer, "eabl_main", pdf);
            assertTells(sameBytes, first);
            byte[] otherBytes = SamplePdf.invoice("INV-2024-001");
            JsonNode sameContent = process(app, bearer, "eabl_main", commented(otherBytes));
            assertTells(sameContent, first);

            JsonNode otherNumber = process(app, bearer, "eabl_main", SamplePdf.invoice("INV-2024-002"));
            assertThat(check(otherNumber).path("outcome").asString()).isEqualTo("passed");
            JsonNode otherOrganisation = process(app, bearer, "test_client", pdf);
            assertThat(check(otherOrganisation).path("outcome").asString()).isEqualTo("passed");
            assertThat(check(otherOrganisation).path("message").asString()).doesNotContain("doc_");

            Answer later = app.caller.get("/api/v1/documents/" + id(sameBytes), "Authorization", bearer);
            assertTells(later.json(), first);
        }
    }

    private static Map<Key, String> keys(String database) throws Exception {
        if (database.equals("h2")) {
            return Map.of();
        }
        DatabaseSettings postgres = TestDatabases.postgres();
        return Map.of(Key.DB_URL, postgres.url(), Key.DB_USER, postgres.user(), Key.DB_PASSWORD, postgres.password());
    }

    private static void assertTells(JsonNode result, JsonNode first) {
        assertThat(id(result)).isNotEqualTo(id(first));
        assertThat(check(result).path("outcome").asString()).isEqualTo("failed");
        assertThat(check(result).path("message").asString()).contains(id(first));
    }

    /** The same page in other bytes: what follows the end of a PDF is a comment. */
    private static byte[] commented(byte[] pdf) {
        byte[] comment = "\n%second scan\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(pdf, pdf.length + comment.length);
        System.arraycopy(comment, 0, all, pdf.length, comment.length);
        return all;
    }

    private static JsonNode process(RunningApp app, String bearer, String organisation, byte[] pdf) {
        Answer answer =
                app.upload(bearer, new Form().field("client_id", organisation).file("i.pdf", pdf));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String id(JsonNode result) {
        return result.path("document_id").asString();
    }

    private static JsonNode check(JsonNode result) {
        for (JsonNode check : result.path("checks")) {
            if (check.path("name").asString().equals("duplicate_of_earlier_document")) {
                return check;
            }
        }
        throw new AssertionError("no such check in " + result);
    }
}
