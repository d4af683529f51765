package com.cashupagent.deliver.erp.custom;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.deliver.erp.Bench;
import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.GuideResult;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.custom.SftpStation.Fault;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.net.SftpCaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Bills on a real SFTP server: only on the right one, whole, and once. */
@Timeout(60)
class SftpConnectorTest {

    private static final Map<String, String> PASSWORD = Map.of("username", "carrier", "password", "geheim");

    /** A key of a kind that cannot be used, as servers show it beside others. */
    private static final String ED25519_LINE =
            "127.0.0.1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIxXM7NNKzWVfuDGvFQkJvLSMeJJHPZ1VCGRLNN8RMTV";

    @TempDir
    private Path root;

    private Bench bench;
    private SftpStation station;
    private SftpCaller caller;
    private SftpConnector connector;
    private Path laid;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        Files.createDirectory(root.resolve("in"));
        laid = root.resolve("in").resolve(Bench.KEY + ".csv");
        station = new SftpStation(root, SftpStation.RSA, SftpStation.ECDSA);
        caller = new SftpCaller(new OutboundGuard(true));
        connector = new SftpConnector(caller, Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        caller.close();
        station.close();
        bench.close();
    }

    private ErpAccount account(String hostKey, Map<String, String> secrets) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("host", "127.0.0.1");
        settings.put("port", station.port());
        settings.put("folder", "/in/");
        settings.put("host_key", hostKey);
        ErpAccount account = bench.account(Json.mapper().writeValueAsString(settings), secrets);
        assertThat(connector.check(account)).isEmpty();
        return account;
    }

    private ErpAccount account() {
        return account(SftpStation.fingerprint(SftpStation.ECDSA), PASSWORD);
    }

    private Dispatch dispatch(ErpAccount account) {
        ObjectNode result = GuideResult.json();
        ((ObjectNode) result.at("/results/line_items/0"))
                .put("amount", new BigDecimal("800.00"))
                .put("description", "Ü".repeat(100_000));
        return Bench.dispatch(connector, account, result, Tables.EMPTY);
    }

    private void whole() throws IOException {
        assertThat(Files.readString(laid))
                .contains("Ü".repeat(100_000))
                .contains("INV-2024-001")
                .endsWith("\n");
        assertThat(station.renames).hasValue(1);
    }

    @Test
    void aBillIsLaidDownWholeAndOnce() throws IOException {
        ErpAccount account = account();
        Dispatch dispatch = dispatch(account);
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.NotFound.class);
        Outcome outcome = connector.post(dispatch, account);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Posted.class,
                        posted -> assertThat(posted.reference().id()).isEqualTo(Bench.KEY + ".csv"));
        whole();
        assertThat(connector.find(dispatch, account)).isEqualTo(outcome);
        Files.delete(laid);
        assertThat(connector.find(dispatch, account)).as("collected").isEqualTo(outcome);
        assertThat(connector.post(dispatch, account)).as("collected").isEqualTo(outcome);
        assertThat(laid).doesNotExist();
    }

    @Test
    void aServerIsKnownByEachOfItsKeysAndByLinesOfKnownHosts() {
        for (KeyPair key : List.of(SftpStation.RSA, SftpStation.ECDSA)) {
            for (String known : List.of(
                    SftpStation.fingerprint(key),
                    SftpStation.fingerprint(SftpStation.OTHER) + ", " + SftpStation.fingerprint(key),
                    "# from ssh-keyscan\n" + ED25519_LINE + "\n" + station.line(key.getPublic()) + "\n")) {
                assertThat(connector.test(account(known, PASSWORD))).as(known).isInstanceOf(Outcome.NotFound.class);
            }
        }
    }

    @Test
    void anotherServerHearsNoPassword() {
        for (String known :
                List.of(SftpStation.fingerprint(SftpStation.OTHER), station.line(SftpStation.OTHER.getPublic()))) {
            ErpAccount account = account(known, PASSWORD);
            assertThat(connector.post(dispatch(account), account))
                    .isInstanceOfSatisfying(
                            Outcome.Reconnect.class,
                            refused -> assertThat(refused.message())
                                    .contains("host key")
                                    .contains("host_key"));
        }
        assertThat(station.passwords).isEmpty();
        assertThat(laid).doesNotExist();
    }

    @Test
    void keysLogInAndWrongLoginsAskForNewOnes() throws Exception {
        String known = SftpStation.fingerprint(SftpStation.RSA);
        String open = key(SftpStation.USER, "");
        assertThat(connector.test(account(known, Map.of("username", "carrier", "private_key", open))))
                .isInstanceOf(Outcome.NotFound.class);
        Map<String, String> locked =
                Map.of("username", "carrier", "private_key", key(SftpStation.USER, "auf"), "passphrase", "auf");
        assertThat(connector.test(account(known, locked))).isInstanceOf(Outcome.NotFound.class);
        assertThat(station.passwords).isEmpty();

        Map<String, String> foreign = Map.of("username", "carrier", "private_key", key(SftpStation.OTHER, ""));
        assertThat(connector.test(account(known, foreign))).isInstanceOf(Outcome.Reconnect.class);
        ErpAccount wrong = account(known, Map.of("username", "carrier", "password", "falsch"));
        assertThat(connector.post(dispatch(wrong), wrong))
                .isInstanceOfSatisfying(
                        Outcome.Reconnect.class,
                        refused ->
                                assertThat(refused.message()).contains("login").doesNotContain("falsch"));
        assertThat(station.passwords).as("tried once").containsExactly("falsch");
    }

    private static String key(KeyPair pair, String passphrase) throws Exception {
        OpenSSHKeyEncryptionContext locked = new OpenSSHKeyEncryptionContext();
        locked.setPassword(passphrase);
        locked.setCipherType("256");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "", passphrase.isEmpty() ? null : locked, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFullDiskOrACutLeavesNothingInTheFolder() throws IOException {
        ErpAccount account = account();
        Dispatch dispatch = dispatch(account);
        station.faults.add(Fault.DISK_FULL);
        assertThat(connector.post(dispatch, account))
                .isInstanceOfSatisfying(
                        Outcome.RetryAfter.class,
                        retry -> assertThat(retry.message()).contains("room"));
        assertThat(laid).doesNotExist();
        station.faults.add(Fault.CUT_WITHIN_THE_FILE);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.RetryAfter.class);
        assertThat(laid).doesNotExist();
        assertThat(root.resolve("in/.cashup/" + Bench.KEY + ".part")).exists();
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.NotFound.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        whole();
    }

    @Test
    void aRenameThatFailsIsDoneLater() throws IOException {
        ErpAccount account = account();
        Dispatch dispatch = dispatch(account);
        station.faults.add(Fault.RENAME_FAILS);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.RetryAfter.class);
        station.faults.add(Fault.RENAME_DENIED);
        assertThat(connector.post(dispatch, account))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.message()).contains("allowed"));
        station.faults.add(Fault.CUT_BEFORE_THE_RENAME);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Unknown.class);
        assertThat(laid).doesNotExist();
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.NotFound.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        whole();
    }

    @Test
    void aLostAnswerToTheRenameIsFoundEvenWhenTheFileWasCollected() throws IOException {
        ErpAccount account = account();
        Dispatch dispatch = dispatch(account);
        station.faults.add(Fault.CUT_AFTER_THE_RENAME);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.Unknown.class);
        whole();
        Files.delete(laid);
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.Posted.class);
        assertThat(station.renames).hasValue(1);
    }

    @Test
    void aNameThatIsTakenIsNotOverwritten() throws IOException {
        ErpAccount account = account();
        Dispatch dispatch = dispatch(account);
        Files.writeString(laid, "from somebody else");
        assertThat(connector.find(dispatch, account)).isInstanceOf(Outcome.AlreadyThere.class);
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.AlreadyThere.class);
        // Taken only after this bill was begun.
        Files.delete(laid);
        station.faults.add(Fault.RENAME_FAILS);
        connector.post(dispatch, account);
        Files.writeString(laid, "from somebody else");
        assertThat(connector.post(dispatch, account)).isInstanceOf(Outcome.AlreadyThere.class);
        assertThat(Files.readString(laid)).isEqualTo("from somebody else");
        assertThat(station.renames).hasValue(0);
    }

    @Test
    void silenceAndClosedPortsEndInTime() throws IOException {
        SftpConnector hasty = new SftpConnector(caller, Duration.ofSeconds(3));
        ErpAccount account = account();
        Dispatch dispatch = dispatch(account);
        station.faults.add(Fault.SILENCE);
        assertThat(hasty.post(dispatch, account)).isInstanceOf(Outcome.RetryAfter.class);
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(hasty.test(at(mute.getLocalPort()))).isInstanceOf(Outcome.RetryAfter.class);
            mute.close();
            assertThat(hasty.test(at(mute.getLocalPort()))).isInstanceOf(Outcome.RetryAfter.class);
        }
    }

    private ErpAccount at(int port) {
        return bench.account(
                "{\"host\":\"127.0.0.1\",\"port\":" + port + ",\"folder\":\"/in\",\"host_key\":\""
                        + SftpStation.fingerprint(SftpStation.RSA) + "\"}",
                PASSWORD);
    }

    @Test
    void theGuardHasTheLastWord() {
        try (SftpCaller guarded = new SftpCaller(new OutboundGuard(false))) {
            SftpConnector careful = new SftpConnector(guarded, Duration.ofSeconds(5));
            assertThat(careful.test(account()))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            refused -> assertThat(refused.message()).contains("erp-allow-private"));
        }
        assertThat(station.passwords).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        ErpAccount account = bench.account(
                "{\"host\":\"127.0.0.1\",\"port\":" + station.port() + ",\"folder\":\"/nowhere\",\"host_key\":\""
                        + SftpStation.fingerprint(SftpStation.RSA) + "\"}",
                PASSWORD);
        assertThat(connector.test(account))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.message()).contains("/nowhere"));
    }

    @Test
    void settingsAreChecked() {
        assertThat(connector.check(bench.account("{\"format\":\"edifact\"}", Map.of())))
                .extracting(Issue::field)
                .containsExactly("format", "host", "folder", "credentials.username", "credentials.password");
        for (String key : List.of(
                "",
                "SHA256:short",
                "MD5:00:11",
                "trust me",
                "@cert-authority * ssh-rsa AAAA",
                ED25519_LINE,
                "other.example.com ssh-rsa AAAA",
                station.line(SftpStation.RSA.getPublic()).replace("127.0.0.1", "127.0.0.2"))) {
            ErpAccount account = bench.account(
                    Json.mapper()
                            .writeValueAsString(Map.of(
                                    "host", "127.0.0.1", "port", station.port(), "folder", "/in", "host_key", key)),
                    Map.of("username", "carrier", "private_key", "no key"));
            assertThat(connector.check(account))
                    .as(key)
                    .extracting(Issue::field)
                    .containsExactly("host_key", "credentials.private_key");
        }
    }
}
