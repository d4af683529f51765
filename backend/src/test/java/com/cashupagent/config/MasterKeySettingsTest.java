package com.cashupagent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the master key is read from, and what must be said for it. */
class MasterKeySettingsTest {

    private static MasterKey settings(String... pairs) {
        Map<Key, String> flags = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            flags.put(Key.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new SettingsLoader(Map.of(), 2).load(flags, null).masterKey();
    }

    private static void refused(String expected, String... pairs) {
        assertThatThrownBy(() -> settings(pairs))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void eachPlaceHasWhatItNeeds() {
        assertThat(settings().from()).isEqualTo(MasterKey.From.FILE);
        assertThat(settings("MASTER_KEY_FROM", "environment", "MASTER_KEY", "s3cret")
                        .text())
                .contains("s3cret");
        MasterKey vault = settings(
                "MASTER_KEY_FROM", "vault", "VAULT_URL", "https://vault.example.com:8200", "VAULT_TOKEN", "s3cret");
        assertThat(vault.vault().orElseThrow().path()).isEqualTo("secret/cashup");
        assertThat(settings(
                                "MASTER_KEY_FROM",
                                "vault",
                                "VAULT_URL",
                                "http://127.0.0.1:8200",
                                "VAULT_ROLE_ID",
                                "r",
                                "VAULT_SECRET_ID",
                                "s3cret")
                        .vault()
                        .orElseThrow()
                        .token())
                .isEmpty();
        MasterKey azure =
                settings("MASTER_KEY_FROM", "azure-key-vault", "AZURE_VAULT_URL", "https://cashup.vault.azure.net");
        assertThat(azure.azure().orElseThrow().secret()).isEqualTo("cashup-master-key");
        assertThat(azure.place()).isEqualTo("azure-key-vault");
        assertThat(vault + " " + vault.vault().orElseThrow()).doesNotContain("s3cret");
    }

    @Test
    void whatIsMissingOrUnencryptedIsNamed() {
        refused("master-key-from", "MASTER_KEY_FROM", "keychain");
        refused("master-key", "MASTER_KEY_FROM", "environment");
        refused("vault-url", "MASTER_KEY_FROM", "vault", "VAULT_TOKEN", "s3cret");
        refused(
                "vault-url",
                "MASTER_KEY_FROM",
                "vault",
                "VAULT_URL",
                "http://vault.example.com",
                "VAULT_TOKEN",
                "s3cret");
        refused("vault-token", "MASTER_KEY_FROM", "vault", "VAULT_URL", "https://v.example.com", "VAULT_ROLE_ID", "r");
        refused("azure-vault-url", "MASTER_KEY_FROM", "azure-key-vault");
        refused(
                "azure-tenant-id",
                "MASTER_KEY_FROM",
                "azure-key-vault",
                "AZURE_VAULT_URL",
                "https://cashup.vault.azure.net",
                "AZURE_CLIENT_SECRET",
                "s3cret");
    }
}
