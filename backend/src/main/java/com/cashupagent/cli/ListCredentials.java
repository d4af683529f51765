package com.cashupagent.cli;

import com.cashupagent.auth.Credentials;
import com.cashupagent.json.Json;
import com.cashupagent.store.Credential;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** All credentials. */
@Command(name = "list", description = "Shows all credentials; secrets are not kept and cannot be shown.")
final class ListCredentials extends CredentialAction {

    ListCredentials(Operations operations) {
        super(operations);
    }

    /** A credential without what nobody may see. */
    record Shown(
            String clientId,
            String publishableKey,
            Set<String> organisations,
            Set<String> origins,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant rotatedAt,
            @Nullable Instant revokedAt) {

        static Shown of(Credential credential) {
            return new Shown(
                    credential.id(),
                    credential.publishableKey(),
                    new TreeSet<>(credential.organisations()),
                    new TreeSet<>(credential.origins()),
                    new TreeSet<>(credential.scopes()),
                    credential.createdAt(),
                    credential.rotatedAt(),
                    credential.revokedAt());
        }
    }

    @Override
    int act(Credentials credentials) {
        List<Shown> all = credentials.list().stream().map(Shown::of).toList();
        if (json) {
            out().println(Json.mapper().writeValueAsString(all));
        } else if (all.isEmpty()) {
            out().println("There are none yet; 'cashup credentials create --organisation ID' makes one.");
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("CLIENT ID", "STATE", "ORGANISATIONS", "ORIGINS", "PUBLISHABLE KEY", "CREATED"));
            all.forEach(credential -> rows.add(row(credential)));
            Table.lines(rows).forEach(out()::println);
        }
        return 0;
    }

    private static List<String> row(Shown shown) {
        return List.of(
                shown.clientId(),
                shown.revokedAt() != null ? "revoked" : "live",
                String.join(",", shown.organisations()),
                shown.origins().isEmpty() ? "-" : String.join(",", shown.origins()),
                shown.publishableKey(),
                shown.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
