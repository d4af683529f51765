package com.cashupagent.cli;

import com.cashupagent.auth.Credentials;
import com.cashupagent.auth.IssuedCredential;
import com.cashupagent.auth.NewCredential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A new credential. */
@Command(name = "create", description = "Makes a credential and prints it; its secret is shown this once.")
final class CreateCredential extends CredentialAction {

    private static final int LARGEST_KEY_FILE = 1 << 20;

    @Option(
            names = "--organisation",
            required = true,
            arity = "1..*",
            paramLabel = "ID",
            description = "Organisations it may name as client_id")
    List<String> organisations = List.of();

    @Option(
            names = "--origin",
            arity = "1..*",
            paramLabel = "URL",
            description = "Origins of pages that may use its publishable key, like https://portal.example.com")
    List<String> origins = List.of();

    @Option(names = "--scope", arity = "1..*", paramLabel = "SCOPE", description = "Scopes it may ask for (all)")
    List<String> scopes = List.of();

    @Option(names = "--test", description = "Make test keys (pk_test_…)")
    boolean test;

    @Option(
            names = "--client-jwks",
            paramLabel = "FILE|URL",
            description = "Its public keys (JWK or JWK set) for private_key_jwt")
    @Nullable String clientKeys;

    @Option(
            names = "--user-jwks",
            paramLabel = "FILE|URL",
            description = "Public keys (JWK or JWK set) that its user tokens are signed with")
    @Nullable String userKeys;

    CreateCredential(Operations operations) {
        super(operations);
    }

    @Override
    int act(Credentials credentials) {
        Set<String> named = new LinkedHashSet<>(organisations);
        Set<String> pages = new LinkedHashSet<>(origins);
        IssuedCredential issued = credentials.create(
                new NewCredential(named, pages, new LinkedHashSet<>(scopes), test, read(clientKeys), read(userKeys)));
        print(issued, "Created. The secret is shown this once: keep it where only your program can read it.");
        if (!json) {
            out().println("  organisations    " + String.join(", ", named));
            out().println("  origins          "
                    + (pages.isEmpty() ? "none: the widget cannot use it" : String.join(", ", pages)));
        }
        return 0;
    }

    /** The keys in a file; an address as it is, for the server to fetch them. */
    private static @Nullable String read(@Nullable String given) {
        if (given == null || given.startsWith("https://") || given.startsWith("http://")) {
            return given;
        }
        try {
            Path file = Path.of(given);
            if (Files.size(file) <= LARGEST_KEY_FILE) {
                return Files.readString(file);
            }
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("Cannot read the keys in " + given, e);
        }
        throw new IllegalArgumentException(given + " is too large for a JWK set");
    }
}
