package com.cashupagent.cli;

import com.cashupagent.auth.Credentials;
import com.cashupagent.auth.IssuedCredential;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new secret for an old credential. */
@Command(
        name = "rotate",
        description = "Gives a credential a new secret; the old one and every token made with it end at once.")
final class RotateCredential extends CredentialAction {

    @Parameters(paramLabel = "CLIENT_ID")
    String clientId = "";

    @Option(names = "--publishable-key", description = "Replace the publishable key, too")
    boolean publishableKey;

    RotateCredential(Operations operations) {
        super(operations);
    }

    @Override
    int act(Credentials credentials) {
        Optional<IssuedCredential> issued = credentials.rotate(clientId, publishableKey);
        issued.ifPresent(made -> print(made, "Rotated. The new secret is shown this once."));
        return issued.isPresent() ? 0 : unknown(clientId);
    }
}
