package com.cashupagent.vault;

import com.cashupagent.net.OutboundException;
import com.cashupagent.net.OutboundGuard;
import com.cashupagent.problem.ProblemException;
import io.github.jopenlibs.vault.EnvironmentLoader;
import io.github.jopenlibs.vault.SslConfig;
import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.response.LogicalResponse;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * HashiCorp Vault (and OpenBao, which speaks the same), key/value engine version 2, with a token or by AppRole. Its
 * client opens its own connections; the guard looks at the address before.
 */
public final class HashiCorpVault implements KeySource {

    private static final int SECONDS = 10;
    private static final int KEY_VALUE_2 = 2;

    private final Settings settings;

    public HashiCorpVault(Settings settings) {
        this.settings = settings;
    }

    /**
     * Where and who. Never logged.
     *
     * @param path the engine's mount and the secret's name, such as {@code secret/cashup}
     * @param field of the secret
     * @param ca certificates in PEM that the server's must lead to; empty: the system's
     */
    public record Settings(
            URI url,
            Optional<String> namespace,
            String path,
            String field,
            Optional<String> token,
            Optional<String> roleId,
            Optional<String> secretId,
            Optional<Path> ca) {

        @Override
        public String toString() {
            return "HashiCorpVault[" + url + "]";
        }
    }

    @Override
    public String place() {
        return settings.field() + " of " + settings.path() + " in the vault at " + settings.url();
    }

    @Override
    public String read() {
        try {
            new OutboundGuard(true).checkDialled(settings.url());
            Vault vault = Vault.create(config().token(token()).build());
            LogicalResponse answer = vault.logical().read(settings.path());
            int status = answer.getRestResponse().getStatus();
            if (status >= 300) {
                throw refused(status);
            }
            String key = answer.getData().get(settings.field());
            if (key == null || key.isBlank()) {
                throw KeySource.unavailable(
                        "The secret " + settings.path() + " has no field " + settings.field() + "; write it there.");
            }
            return key;
        } catch (OutboundException e) {
            throw KeySource.unavailable("The vault at " + settings.url() + ": " + e.getMessage());
        } catch (VaultException e) {
            throw e.getHttpStatusCode() == 0 ? unreachable() : refused(e.getHttpStatusCode());
        }
    }

    /** Given, or had for a role and its secret. */
    private String token() throws VaultException {
        if (settings.token().isPresent()) {
            return settings.token().get();
        }
        return Vault.create(config().build())
                .auth()
                .loginByAppRole(
                        settings.roleId().orElseThrow(), settings.secretId().orElseThrow())
                .getAuthClientToken();
    }

    private VaultConfig config() throws VaultException {
        SslConfig tls = new SslConfig();
        if (settings.ca().isPresent()) {
            tls = tls.pemFile(settings.ca().get().toFile());
        }
        VaultConfig config = new VaultConfig()
                .environmentLoader(new NoEnvironment())
                .address(settings.url().toString().replaceAll("/+$", ""))
                .engineVersion(KEY_VALUE_2)
                .secretsEnginePathMap(Map.of())
                .openTimeout(SECONDS)
                .readTimeout(SECONDS)
                .sslConfig(tls.build());
        if (settings.namespace().isPresent()) {
            config = config.nameSpace(settings.namespace().get());
        }
        return config;
    }

    private ProblemException unreachable() {
        return KeySource.unavailable("The vault at " + settings.url() + " cannot be reached in " + SECONDS
                + " s, shows no certificate that this server trusts (vault-ca), or answers what no vault does.");
    }

    private ProblemException refused(int status) {
        return KeySource.unavailable("The vault at " + settings.url() + " answers " + status + " for " + settings.path()
                + switch (status) {
                    case 400 -> "; look at vault-role-id and vault-secret-id.";
                    case 403 -> "; look at vault-token or vault-role-id, and whether their policy lets read it.";
                    case 404 -> "; look at vault-path: the mount of a key/value engine version 2, and the secret.";
                    case 503 -> "; it is sealed.";
                    default -> ".";
                });
    }

    /** What stands in this program's settings counts, not {@code VAULT_TOKEN} nor {@code ~/.vault-token}. */
    private static final class NoEnvironment extends EnvironmentLoader {

        private static final long serialVersionUID = 1L;

        @Override
        public String loadVariable(String name) {
            return "";
        }
    }
}
