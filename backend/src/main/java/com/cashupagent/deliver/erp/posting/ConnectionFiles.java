package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The operator's connections: each {@code .yaml} file of a folder is one, and wins over what the API said. A credential
 * is {@code env:NAME} or {@code file:PATH}; written out it would lie in the file unencrypted, and is refused. A mapping
 * may be {@code file:PATH}; tables are paths of CSV files. Paths are relative to the folder.
 */
public final class ConnectionFiles {

    private static final long MAX_BYTES = 16L << 20;
    private static final Set<String> KEYS = Set.of("client_id", "name", "type", "settings", "credentials", "tables");

    private final Connections connections;
    private final Map<String, String> environment;

    /** @param environment where {@code env:} looks */
    public ConnectionFiles(Connections connections, Map<String, String> environment) {
        this.connections = connections;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Applies every file, in order of names.
     *
     * @return how many there were
     * @throws IllegalStateException naming the file, when one cannot be used
     */
    public int apply(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot read erp-folder " + folder + "; make it, or correct the setting", e);
        }
        for (Path file : files) {
            try {
                apply(folder, new YAMLMapper().readTree(text(file)));
            } catch (JacksonException e) {
                throw new IllegalStateException(file + " is not YAML: " + e.getOriginalMessage(), e);
            } catch (ProblemException | IOException e) {
                throw new IllegalStateException(file + ": " + e.getMessage(), e);
            }
        }
        return files.size();
    }

    private void apply(Path folder, JsonNode root) throws IOException {
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw wrong("'" + key + "' is no key; keys are client_id, name, type, settings, credentials, tables.");
            }
        }
        if (!(root.path("settings") instanceof ObjectNode settings)) {
            throw wrong("settings must be there, with keys below it.");
        }
        if (settings.path("mapping").asString("").startsWith("file:")) {
            settings.put(
                    "mapping",
                    text(folder.resolve(settings.path("mapping").asString().substring(5))));
        }
        Map<String, String> credentials = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("credentials").properties()) {
            credentials.put(
                    entry.getKey(),
                    secret(folder, entry.getKey(), entry.getValue().asString("")));
        }
        String organisation = needed(root, "client_id");
        String name = needed(root, "name");
        connections.put(new Connections.Draft(
                organisation,
                name,
                needed(root, "type"),
                settings,
                Optional.of(kept(organisation, name, credentials)),
                true));
        for (Map.Entry<String, JsonNode> table : root.path("tables").properties()) {
            Tables.Kind kind = Stream.of(Tables.Kind.values())
                    .filter(known -> known.wireName().equals(table.getKey()))
                    .findFirst()
                    .orElseThrow(() -> wrong("there is no table of the kind " + table.getKey() + "."));
            connections.putTable(
                    organisation,
                    name,
                    kind,
                    text(folder.resolve(table.getValue().asString(""))));
        }
    }

    /** What a system has renewed since, such as a refresh token, must survive the next start. */
    private Map<String, String> kept(String organisation, String name, Map<String, String> credentials) {
        boolean known = connections.list(Set.of(organisation)).stream()
                .anyMatch(shown -> shown.connection().name().equals(name));
        return known ? connections.merged(organisation, name, credentials) : credentials;
    }

    private String secret(Path folder, String name, String text) throws IOException {
        if (text.startsWith("env:")) {
            return Optional.ofNullable(environment.get(text.substring(4)))
                    .orElseThrow(() -> wrong("the variable " + text.substring(4) + " of " + name + " is not set."));
        }
        if (text.startsWith("file:")) {
            return text(folder.resolve(text.substring(5))).strip();
        }
        throw wrong("credentials." + name.toLowerCase(Locale.ROOT) + " must be env:NAME or file:PATH, not the secret.");
    }

    private static String needed(JsonNode root, String key) {
        String text = root.path(key).asString("");
        if (text.isBlank()) {
            throw wrong(key + " is missing.");
        }
        return text;
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw wrong(file + " is longer than " + MAX_BYTES + " bytes.");
        }
        return Files.readString(file);
    }

    private static ProblemException wrong(String message) {
        return new ProblemException(ErrorCode.INVALID_ERP_CONNECTION, message);
    }
}
