package com.cashupagent.vault;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import com.cashupagent.net.OutboundCaller;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Azure Key Vault, with an application's secret or a managed identity. All calls go through the guard. */
public final class AzureKeyVault implements KeySource {

    private static final String NO_TOKEN = "Azure gives this server no token; look at azure-tenant-id, azure-client-id"
            + " and azure-client-secret, or at the managed identity.";

    private final Settings settings;
    private final OutboundCaller caller;

    /** @param caller one that may reach private addresses and the machine's metadata, where identities are had */
    public AzureKeyVault(Settings settings, OutboundCaller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    /**
     * Where and who. Never logged.
     *
     * @param secret the secret's name
     * @param authority that gives tokens to applications
     * @param clientId of the application; without a client secret of a managed identity, empty for the machine's own
     */
    public record Settings(
            URI url,
            String secret,
            URI authority,
            Optional<String> tenantId,
            Optional<String> clientId,
            Optional<String> clientSecret) {

        @Override
        public String toString() {
            return "AzureKeyVault[" + url + "]";
        }
    }

    @Override
    public String place() {
        return "the secret " + settings.secret() + " in " + settings.url();
    }

    @Override
    public String read() {
        HttpClient client = new GuardedAzureClient(caller);
        RetryOptions retries = new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(500)));
        try {
            return new SecretClientBuilder()
                    .vaultUrl(settings.url().toString())
                    .credential(credential(client, retries))
                    .httpClient(client)
                    .retryOptions(retries)
                    .buildClient()
                    .getSecret(settings.secret())
                    .getValue();
        } catch (HttpResponseException e) {
            throw KeySource.unavailable(said(e));
        } catch (RuntimeException e) {
            // The clients wrap one another's exceptions, and reactor's; what they say may hold what the login sent.
            throw KeySource.unavailable(
                    isOfLogin(e)
                            ? NO_TOKEN
                            : settings.url()
                                    + " or Azure's login cannot be reached, or answers what none of them does.");
        }
    }

    private String said(HttpResponseException e) {
        int status = e.getResponse() == null ? 0 : e.getResponse().getStatusCode();
        if (e instanceof ClientAuthenticationException && status != 401 && status != 403) {
            return NO_TOKEN;
        }
        return settings.url() + " answers " + status + " for the secret " + settings.secret()
                + switch (status) {
                    case 401, 403 -> "; give the identity the role Key Vault Secrets User, and look at its firewall.";
                    case 404 -> "; look at azure-vault-secret.";
                    default -> ".";
                };
    }

    private static boolean isOfLogin(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MsalServiceException || t instanceof ClientAuthenticationException) {
                return true;
            }
        }
        return false;
    }

    private TokenCredential credential(HttpClient client, RetryOptions retries) {
        if (settings.clientSecret().isEmpty()) {
            ManagedIdentityCredentialBuilder identity =
                    new ManagedIdentityCredentialBuilder().httpClient(client).retryPolicy(new RetryPolicy(retries));
            settings.clientId().ifPresent(identity::clientId);
            return identity.build();
        }
        return new ClientSecretCredentialBuilder()
                .authorityHost(settings.authority().toString())
                // It would ask Microsoft's public cloud about every other authority.
                .disableInstanceDiscovery()
                .tenantId(settings.tenantId().orElse(""))
                .clientId(settings.clientId().orElse(""))
                .clientSecret(settings.clientSecret().get())
                .httpClient(client)
                .retryOptions(retries)
                .build();
    }
}
