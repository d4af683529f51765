package com.cashupagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.config.Key;
import com.cashupagent.deliver.erp.FakeCustom;
import com.cashupagent.deliver.erp.FakeErp.Fault;
import com.cashupagent.deliver.erp.FakeNetSuite;
import com.cashupagent.deliver.erp.FakeQuickBooks;
import com.cashupagent.deliver.erp.FakeSap;
import com.cashupagent.http.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The original goes with the bill, once, and never changes what became of the posting. */
class ErpAttachmentsTest extends ErpFixture {

    private static final String VENDORS = "code,name\nV-100,ABC Suppliers Ltd\n";

    @Override
    void more(Map<Key, String> flags) {
        flags.put(Key.ERP_DROP_FOLDER, folder.resolve("drop").toString());
    }

    @AfterEach
    void disconnect() {
        disconnect("main");
    }

    private void custom(FakeCustom erp, String more) {
        Answer answer = connect(
                "main",
                "custom",
                "{\"url\":\"" + erp.url() + "\",\"auth\":\"bearer\",\"find_path\":\"/invoices?reference={document_id}\""
                        + more + "}",
                Map.of("token", "custom-token"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        table("main", "vendor", VENDORS);
    }

    private static String form(String more) {
        return ",\"attach\":\"multipart\"" + more;
    }

    /** The posting once its original is in that state; it is in the books all the while. */
    private JsonNode attachment(String document, String status) {
        posting(document, "posted");
        WebhooksFixture.eventually("the original is " + status, () -> {
            JsonNode posting = only(document);
            assertThat(posting.path("status").asString()).isEqualTo("posted");
            return posting.at("/attachment/status").asString("").equals(status);
        });
        return only(document);
    }

    private byte[] original(String document) {
        return app.caller
                .get("/api/v1/documents/" + document + "/file", "Authorization", bearer)
                .response()
                .body();
    }

    private static List<String> history(JsonNode posting) {
        return posting.path("history")
                .valueStream()
                .map(step -> step.path("step").asString() + " "
                        + step.path("outcome").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart", "base64"})
    void theFileGoesWithTheBillByteForByte(String way) throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, ",\"attach\":\"" + way + "\"");
            String id = document();
            JsonNode posting = attachment(id, "attached");
            assertThat(erp.files).singleElement().satisfies(file -> {
                assertThat(file.get("invoice"))
                        .isEqualTo(posting.at("/erp_reference/id").asString());
                assertThat(file.get("name")).isEqualTo(posting.path("erp_key").asString() + ".pdf");
                assertThat(file.get("sha256")).isEqualTo(FakeCustom.sha256(original(id)));
            });
            assertThat(posting.at("/attachment/reference").asString()).isEqualTo("FILE0");
            assertThat(history(posting)).containsExactly("post posted", "attach attached");
            assertThat(act(posting, "retry", "{}").problem()).isEqualTo("posting_state");
        }
    }

    @Test
    void nothingIsAttachedUnlessTheConnectionSaysSo() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, "");
            JsonNode posting = posting(document(), "posted");
            assertThat(posting.path("attachment").isNull()).isTrue();
            assertThat(erp.files).isEmpty();
        }
    }

    @Test
    void aBusyOrBrokenSystemGetsItLater() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, form(""));
            erp.fileFaults.addAll(List.of(Fault.TOO_MANY, Fault.BROKEN, Fault.LOST_ANSWER));
            String id = document();
            JsonNode posting = attachment(id, "attached");
            assertThat(erp.files).hasSize(1);
            assertThat(erp.of(id)).isEqualTo(1);
            assertThat(history(posting))
                    .containsExactly(
                            "post posted", "attach retry_after", "attach unknown", "attach unknown", "attach attached");
        }
    }

    @Test
    void aFileThatIsTooLargeLeavesThePostingAndASentence() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, form(""));
            erp.fileFaults.add(Fault.TOO_LARGE);
            String id = document();
            JsonNode posting = attachment(id, "failed");
            assertThat(posting.at("/attachment/error/code").asString()).isEqualTo("too_large");
            assertThat(posting.at("/attachment/error/message").asString())
                    .contains("413", "in the books", "retry", "by hand");
            assertThat(posting.path("error").isNull()).isTrue();
            assertThat(act(posting, "retry", "{}").status()).isEqualTo(202);
            attachment(id, "attached");
            assertThat(erp.files).hasSize(1);
            assertThat(erp.of(id)).isEqualTo(1);
        }
    }

    @Test
    void aSystemThatStaysBrokenIsGivenUp() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, form(""));
            for (int i = 0; i < 4; i++) {
                erp.fileFaults.add(Fault.HTML);
            }
            String id = document();
            JsonNode posting = attachment(id, "failed");
            assertThat(posting.at("/attachment/error/code").asString()).isEqualTo("unknown_outcome");
            assertThat(posting.at("/attachment/error/message").asString()).contains("page for people");
            assertThat(act(posting, "retry", "{}").status()).isEqualTo(202);
            attachment(id, "attached");
        }
    }

    @Test
    void whatCannotBeSearchedAndMayBeThereIsAskedOfAPerson() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            erp.honoursKeys = false;
            custom(erp, form(",\"repeats\":false,\"settle_seconds\":0"));
            erp.fileFaults.add(Fault.LOST_ANSWER);
            String id = document();
            JsonNode posting = attachment(id, "failed");
            assertThat(posting.at("/attachment/error/code").asString()).isEqualTo("look_yourself");
            assertThat(erp.files).hasSize(1);
            // The same question again, until somebody has looked.
            act(posting, "retry", "{}");
            WebhooksFixture.eventually(
                    "asked again", () -> only(id).path("history").size() == 4);
            assertThat(erp.files).hasSize(1);
            erp.files.clear();
            act(posting, "retry", "{\"force\":true}");
            attachment(id, "attached");
            assertThat(erp.files).hasSize(1);
        }
    }

    @Test
    void whatCanBeSearchedIsLookedForFirst() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            erp.honoursKeys = false;
            custom(
                    erp,
                    form(",\"repeats\":false,\"settle_seconds\":0,"
                            + "\"attach_find_path\":\"/invoices/{id}/attachments\""));
            erp.fileFaults.add(Fault.LOST_ANSWER);
            attachment(document(), "attached");
            assertThat(erp.files).hasSize(1);
        }
    }

    @Test
    void anOriginalThatIsGoneSaysSo() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, form(""));
            erp.fileFaults.add(Fault.TOO_LARGE);
            String id = document();
            JsonNode posting = attachment(id, "failed");
            String sha256 = FakeCustom.sha256(original(id));
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path blob : all.filter(Files::isRegularFile)
                        .filter(path -> path.toString().contains(sha256))
                        .toList()) {
                    Files.delete(blob);
                }
            }
            assertThat(act(posting, "retry", "{}").status()).isEqualTo(202);
            WebhooksFixture.eventually(
                    "gone",
                    () -> only(id).at("/attachment/error/code").asString("").equals("original_gone"));
            assertThat(only(id).at("/attachment/error/message").asString()).contains("by hand");
            assertThat(only(id).path("status").asString()).isEqualTo("posted");
        }
    }

    @Test
    void aRefusedLoginHoldsItUntilItIsRenewed() throws Exception {
        try (FakeCustom erp = new FakeCustom()) {
            custom(erp, form(""));
            erp.refusesFiles = true;
            String id = document();
            JsonNode posting = attachment(id, "held");
            assertThat(posting.at("/attachment/error/message").asString()).contains("401");
            erp.refusesFiles = false;
            custom(erp, form(""));
            attachment(id, "attached");
        }
    }

    @Test
    void sapHasOneFileAfterALostAnswer() throws Exception {
        try (FakeSap sap = new FakeSap()) {
            sap(sap, ",\"attach\":\"file\"");
            sap.fileFaults.add(Fault.LOST_ANSWER);
            String id = document();
            JsonNode posting = attachment(id, "attached");
            assertThat(sap.made).hasSize(1);
            assertThat(sap.files).singleElement().satisfies(file -> {
                assertThat(file)
                        .containsEntry("LinkedSAPObjectKey", "5100000002024")
                        .containsEntry("MimeType", "application/pdf")
                        .containsEntry("FileName", posting.path("erp_key").asString() + ".pdf")
                        .containsEntry("FileSize", Integer.toString(original(id).length));
                assertThat(posting.at("/attachment/reference").asString()).isEqualTo(file.get("ArchiveDocumentID"));
            });
        }
    }

    private void sap(FakeSap sap, String more) {
        Answer answer = connect(
                "main",
                "sap",
                "{\"url\":\"" + sap.url() + "\",\"sap_client\":\"100\",\"settle_seconds\":1,"
                        + "\"values\":{\"company_code\":\"1010\"}" + more + "}",
                Map.of("username", "cashup", "password", "geheim"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        table("main", "vendor", "code,name\n17300001,ABC Suppliers Ltd\n");
        table("main", "account", "code,match\n61003000,*\n");
        table("main", "tax_code", "code,rate\nV1,19\n");
    }

    @Test
    void quickBooksHasOneFileAfterALostAnswer() throws Exception {
        try (FakeQuickBooks quickBooks = new FakeQuickBooks()) {
            Answer answer = connect(
                    "main",
                    "quickbooks",
                    "{\"url\":\"" + quickBooks.url() + "\",\"token_url\":\"" + quickBooks.url()
                            + "/oauth2/v1/tokens/bearer\",\"realm_id\":\"4620816365\",\"attach\":\"file\","
                            + "\"settle_seconds\":1}",
                    Map.of("client_id", "qb-id", "client_secret", "qb-secret", "refresh_token", "refresh-0"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            table("main", "vendor", "code,name\n56,ABC Suppliers Ltd\n");
            table("main", "account", "code,match\n7,*\n8,tax\n");
            quickBooks.fileFaults.add(Fault.LOST_ANSWER);
            String id = document();
            JsonNode posting = attachment(id, "attached");
            assertThat(quickBooks.bills).hasSize(1);
            assertThat(quickBooks.files).singleElement().satisfies(file -> {
                assertThat(file.at("/AttachableRef/0/EntityRef/value").asString())
                        .isEqualTo(posting.at("/erp_reference/id").asString());
                assertThat(file.path("Note").asString()).contains(id);
                assertThat(file.path("Size").asInt()).isEqualTo(original(id).length);
            });
        }
    }

    @Test
    void netSuiteGetsALink() throws Exception {
        try (FakeNetSuite netSuite = new FakeNetSuite()) {
            Answer answer = connect(
                    "main",
                    "netsuite",
                    "{\"url\":\"" + netSuite.url() + "\",\"account_id\":\"1234567_SB1\",\"auth\":\"oauth1\","
                            + "\"attach\":\"link\",\"link_field\":\"custbody_original\","
                            + "\"link\":\"https://portal.example.com/originals/{document_id}\"}",
                    Map.of("consumer_key", "ck", "consumer_secret", "cs", "token_id", "tk", "token_secret", "ts"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            table("main", "vendor", "code,name\n101,ABC Suppliers Ltd\n");
            table("main", "account", "code,match\n64,*\n65,tax\n");
            table("main", "currency", "code,name\n7,KES\n");
            String id = document();
            JsonNode posting = attachment(id, "attached");
            assertThat(netSuite.records)
                    .hasEntrySatisfying(
                            posting.at("/erp_reference/id").asString(),
                            record -> assertThat(
                                            record.path("custbody_original").asString())
                                    .isEqualTo("https://portal.example.com/originals/" + id));
        }
    }

    @Test
    void aFolderGetsTheFileBesideTheRecord() throws IOException {
        assertThat(connect("main", "file", "{\"folder\":\"inbox\",\"attach\":\"file\"}", Map.of())
                        .status())
                .isEqualTo(200);
        String id = document();
        JsonNode posting = attachment(id, "attached");
        String key = posting.path("erp_key").asString();
        assertThat(folder.resolve("drop/inbox/" + key + ".csv")).exists();
        assertThat(folder.resolve("drop/inbox/" + key + ".original.pdf")).hasBinaryContent(original(id));
    }

    @Test
    void waysThatASystemDoesNotHaveAreRefusedWithTheReason() throws Exception {
        String sap = "{\"url\":\"https://s4.example.com\",\"profile\":\"guide\",\"attach\":\"file\"}";
        Map<String, String> basic = Map.of("username", "u", "password", "p");
        assertThat(connect("main", "sap", sap, basic).json().path("detail").asString())
                .contains("attach must be none", "takes no files");
        Map<String, String> tokens =
                Map.of("consumer_key", "ck", "consumer_secret", "cs", "token_id", "tk", "token_secret", "ts");
        String netSuite = "{\"account_id\":\"1234567\",\"auth\":\"oauth1\",\"attach\":\"file\"}";
        assertThat(connect("main", "netsuite", netSuite, tokens)
                        .json()
                        .path("detail")
                        .asString())
                .contains("attach must be none or link", "takes no files", "link_field", "document_id");
        String rest = "{\"url\":\"https://x.example\",\"auth\":\"none\",\"attach\":\"pigeon\","
                + "\"attach_field\":\"a\\\"b\",\"attach_path\":\"x\"}";
        assertThat(connect("main", "custom", rest, Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .contains("multipart or base64", "attach_field", "attach_path");
    }
}
