package com.cashupagent.config;

import com.cashupagent.vault.AzureKeyVault;
import com.cashupagent.vault.HashiCorpVault;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stored secrets are locked with, and where it stands.
 *
 * @param from what it is read from
 * @param text Base64 keys as written; for {@code FILE} empty for the key file in the data folder alone
 * @param azure there for {@code AZURE_KEY_VAULT}
 * @param vault there for {@code VAULT}
 */
public record MasterKey(
        From from,
        Optional<String> text,
        Optional<AzureKeyVault.Settings> azure,
        Optional<HashiCorpVault.Settings> vault) {

    /** Where keys may stand. */
    public enum From {
        /** In the data folder, and before it what {@code master-key} says. */
        FILE,
        /** In {@code master-key} alone, as the environment gives it; no file is made or read. */
        ENVIRONMENT,
        AZURE_KEY_VAULT,
        VAULT
    }

    static MasterKey of(Values values) {
        String from = values.word(Key.MASTER_KEY_FROM, List.of("file", "environment", "azure-key-vault", "vault"));
        Optional<String> text = values.optional(Key.MASTER_KEY);
        switch (from) {
            case "environment":
                if (text.isEmpty()) {
                    throw values.unfit(Key.MASTER_KEY, "given, for master-key-from is environment");
                }
                return new MasterKey(From.ENVIRONMENT, text, Optional.empty(), Optional.empty());
            case "azure-key-vault":
                return new MasterKey(From.AZURE_KEY_VAULT, text, Optional.of(azure(values)), Optional.empty());
            case "vault":
                return new MasterKey(From.VAULT, text, Optional.empty(), Optional.of(vault(values)));
            default:
                return new MasterKey(From.FILE, text, Optional.empty(), Optional.empty());
        }
    }

    private static AzureKeyVault.Settings azure(Values values) {
        AzureKeyVault.Settings azure = new AzureKeyVault.Settings(
                encrypted(values, Key.AZURE_VAULT_URL),
                values.text(Key.AZURE_VAULT_SECRET),
                encrypted(values, Key.AZURE_AUTHORITY),
                values.optional(Key.AZURE_TENANT_ID),
                values.optional(Key.AZURE_CLIENT_ID),
                values.optional(Key.AZURE_CLIENT_SECRET));
        if (azure.clientSecret().isPresent()
                && (azure.tenantId().isEmpty() || azure.clientId().isEmpty())) {
            throw values.unfit(
                    azure.tenantId().isEmpty() ? Key.AZURE_TENANT_ID : Key.AZURE_CLIENT_ID,
                    "given, for azure-client-secret is");
        }
        return azure;
    }

    private static HashiCorpVault.Settings vault(Values values) {
        HashiCorpVault.Settings vault = new HashiCorpVault.Settings(
                encrypted(values, Key.VAULT_URL),
                values.optional(Key.VAULT_NAMESPACE),
                values.text(Key.VAULT_PATH),
                values.text(Key.VAULT_FIELD),
                values.optional(Key.VAULT_TOKEN),
                values.optional(Key.VAULT_ROLE_ID),
                values.optional(Key.VAULT_SECRET_ID),
                values.optionalFolder(Key.VAULT_CA));
        if (vault.token().isEmpty()
                && (vault.roleId().isEmpty() || vault.secretId().isEmpty())) {
            throw values.unfit(Key.VAULT_TOKEN, "given, or vault-role-id with vault-secret-id");
        }
        return vault;
    }

    /** https, or http to this machine itself, where agents and proxies listen. */
    private static URI encrypted(Values values, Key key) {
        URI uri = values.httpUrl(key).orElseThrow(() -> values.unfit(key, "given, for master-key-from needs it"));
        if (!"https".equals(uri.getScheme()) && !here(uri)) {
            throw values.unfit(key, "an address with https://, for keys travel there");
        }
        return uri;
    }

    private static boolean here(URI uri) {
        return uri.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }

    /** Where they stand, as in the settings. */
    public String place() {
        return from.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "MasterKey[" + place() + "]";
    }
}
