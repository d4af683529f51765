package com.cashupagent.cli;

import com.cashupagent.auth.Credentials;
import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.config.Key;
import com.cashupagent.json.Json;
import java.util.EnumSet;
import picocli.CommandLine.Option;

/** What the commands about credentials share. */
abstract class CredentialAction extends ConfiguredCommand {

    private final Operations operations;

    @Option(names = "--json", description = "As JSON")
    boolean json;

    CredentialAction(Operations operations) {
        super(EnumSet.of(Key.DATA_DIR, Key.DB_URL, Key.DB_USER, Key.DB_PASSWORD));
        this.operations = operations;
    }

    @Override
    public final Integer call() {
        try (Operations.CredentialDesk desk = operations.credentials(settings())) {
            int code = act(desk.credentials());
            out().flush();
            return code;
        }
    }

    /** Does it; the exit code comes back. */
    abstract int act(Credentials credentials);

    /** What its holder is told once. */
    final void print(IssuedCredential issued, String heading) {
        if (json) {
            out().println(Json.mapper().writeValueAsString(issued));
            return;
        }
        out().println(heading);
        out().println();
        out().println("  client_id        " + issued.clientId());
        out().println("  client_secret    " + issued.clientSecret());
        out().println("  publishable_key  " + issued.publishableKey());
    }

    final int unknown(String clientId) {
        err().println("There is no live credential " + clientId + "; 'cashup credentials list' shows what there is.");
        err().flush();
        return 1;
    }
}
