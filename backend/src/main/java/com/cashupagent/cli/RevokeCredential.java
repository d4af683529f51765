package com.cashupagent.cli;

import com.cashupagent.auth.Credentials;
import com.cashupagent.json.Json;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The end of a credential. */
@Command(name = "revoke", description = "Ends a credential, its tokens and its widget sessions at once, for good.")
final class RevokeCredential extends CredentialAction {

    @Parameters(paramLabel = "CLIENT_ID")
    String clientId = "";

    RevokeCredential(Operations operations) {
        super(operations);
    }

    @Override
    int act(Credentials credentials) {
        if (!credentials.revoke(clientId)) {
            return unknown(clientId);
        }
        out().println(
                        json
                                ? Json.mapper().writeValueAsString(Map.of("client_id", clientId, "revoked", true))
                                : "Revoked " + clientId + ".");
        return 0;
    }
}
