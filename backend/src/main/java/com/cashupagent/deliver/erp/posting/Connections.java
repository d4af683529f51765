package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.CredentialRenewals;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.TableCsv;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.jobs.TimedJobs;
import com.cashupagent.json.Json;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Posting;
import com.cashupagent.store.PostingFileStore;
import com.cashupagent.store.PostingStore;
import com.cashupagent.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The connections of organisations: made, changed, tried out, with their look-up tables. Thread-safe. */
public final class Connections {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final int MOST = 20;
    private static final int MOST_CREDENTIALS = 20;
    private static final int LONGEST_SECRET = 20_000;

    /** A misspelt key would be silently without effect. */
    private static final Set<String> SETTINGS = Set.of(
            "url",
            "path",
            "find_path",
            "test_path",
            "profile",
            "auth",
            "token_url",
            "scope",
            "repeats",
            "settle_seconds",
            "values",
            "rule",
            "mapping",
            "sap_client",
            "account_id",
            "realm_id",
            "sandbox",
            "minor_version",
            "certificate_id",
            "algorithm",
            "format",
            "folder",
            "attach",
            "attach_path",
            "attach_find_path",
            "attach_field",
            "refresh_hours",
            "link",
            "link_field");

    private final Transactions transactions;
    private final ErpConnectionStore store;
    private final PostingStore postings;
    private final Accounts accounts;
    private final Connectors connectors;
    private final PostingQueue queue;
    private final FileQueue files;
    private final Refreshes refreshes;

    Connections(
            Transactions transactions,
            ErpConnectionStore store,
            PostingStore postings,
            Accounts accounts,
            Connectors connectors,
            PostingQueue queue,
            FileQueue files,
            Refreshes refreshes) {
        this.transactions = transactions;
        this.store = store;
        this.postings = postings;
        this.accounts = accounts;
        this.connectors = connectors;
        this.queue = queue;
        this.files = files;
        this.refreshes = refreshes;
    }

    /** What shows and tries connections beside a running server, and changes none. */
    public static Connections forInspection(
            Transactions transactions,
            ErpConnectionStore store,
            PostingStore postings,
            PostingFileStore files,
            Sealer sealer,
            List<ErpConnector> connectors,
            Clock clock) {
        TimedJobs none = (tx, kind, key, due) -> {
            throw new IllegalStateException("only the server posts");
        };
        Connectors byType = new Connectors(connectors);
        return new Connections(
                transactions,
                store,
                postings,
                new Accounts(transactions, store, sealer),
                byType,
                new PostingQueue(transactions, postings, none, clock),
                new FileQueue(transactions, postings, files, byType, none),
                new Refreshes(transactions, none, clock));
    }

    /** Of all organisations. */
    public List<ErpConnection> everywhere() {
        return transactions.call(store::all);
    }

    /**
     * A connection as its owner wants it.
     *
     * @param credentials empty: those it has stay
     * @param byOperator from the operator's own files, which alone may hold a mapping: expressions run in this server
     */
    public record Draft(
            String organisationId,
            String name,
            String type,
            ObjectNode settings,
            Optional<Map<String, String>> credentials,
            boolean byOperator) {

        /** Without what is secret. */
        @Override
        public String toString() {
            return "Draft[" + organisationId + "/" + name + "]";
        }
    }

    /** A connection with what may be shown of it. @param secrets names of its credentials @param counts of postings */
    public record Shown(ErpConnection connection, Set<String> secrets, Map<Posting.State, Integer> counts) {}

    /**
     * Makes it, or writes over the one of that name; what waited for its login goes on.
     *
     * @throws ProblemException {@code invalid_erp_connection}
     */
    public Shown put(Draft draft) {
        if (!NAME.matcher(draft.name()).matches()) {
            throw wrong("name must be 1 to 40 small letters, digits, hyphens or underscores.");
        }
        ErpConnector connector = connectors.of(draft.type());
        ErpConnection kept = transactions.call(tx -> {
            Optional<ErpConnection> before = store.lock(tx, draft.organisationId(), draft.name());
            if (before.isEmpty() && store.list(tx, draft.organisationId()).size() >= MOST) {
                throw wrong("An organisation has at most " + MOST + " connections.");
            }
            Map<String, String> credentials = draft.credentials()
                    .orElseGet(() -> before.map(accounts::credentials).orElseGet(Map::of));
            Instant now = queue.now();
            ErpConnection connection = new ErpConnection(
                    draft.organisationId(),
                    draft.name(),
                    draft.type(),
                    Json.mapper().writeValueAsString(settings(draft, before)),
                    accounts.sealed(draft.organisationId(), draft.name(), credentials),
                    null,
                    before.map(ErpConnection::createdAt).orElse(now),
                    now);
            check(connector, accounts.open(connection));
            store.put(tx, connection);
            return connection;
        });
        queue.resume(kept.organisationId(), kept.name());
        files.resume(kept.organisationId(), kept.name(), queue.now());
        refreshes.begin(kept);
        return shown(kept);
    }

    private static ObjectNode settings(Draft draft, Optional<ErpConnection> before) {
        ObjectNode settings = draft.settings().deepCopy();
        if (draft.byOperator()) {
            return settings;
        }
        if (settings.has("mapping")) {
            throw wrong("mapping can only be set by the operator, in a file of erp-folder.");
        }
        before.map(connection -> Json.mapper().readTree(connection.settings()).path("mapping"))
                .filter(JsonNode::isString)
                .ifPresent(mapping -> settings.set("mapping", mapping));
        return settings;
    }

    private static void check(ErpConnector connector, ErpAccount account) {
        List<Issue> issues = new ArrayList<>(PostingRule.check(account.settings()));
        issues.addAll(Refreshes.check(account.settings()));
        account.settings().propertyNames().stream()
                .filter(key -> !SETTINGS.contains(key))
                .forEach(key -> issues.add(new Issue(
                        key,
                        "bad_setting",
                        "'" + key + "' is no setting; settings are " + String.join(", ", new TreeSet<>(SETTINGS))
                                + ".")));
        if (account.credentials().size() > MOST_CREDENTIALS
                || account.credentials().values().stream().anyMatch(secret -> secret.length() > LONGEST_SECRET)) {
            issues.add(new Issue("credentials", "bad_setting", "credentials are too many or too long."));
        }
        account.setting("mapping").ifPresent(text -> {
            try {
                Mapping.of(text);
            } catch (IllegalArgumentException e) {
                issues.add(new Issue("mapping", "bad_setting", String.valueOf(e.getMessage())));
            }
        });
        issues.addAll(connector.check(account));
        if (!issues.isEmpty()) {
            throw wrong(issues.stream().map(Issue::message).distinct().collect(Collectors.joining(" ")));
        }
    }

    /**
     * Credentials of the operator's file, or what the system made of them since: a renewed one wins over the one that it
     * was renewed from, and not over another.
     */
    Map<String, String> merged(String organisationId, String name, Map<String, String> written) {
        return CredentialHistory.merge(written, accounts.credentials(find(organisationId, name)));
    }

    /** Of these organisations, by organisation and name. */
    public List<Shown> list(Set<String> organisations) {
        return transactions
                .call(tx -> organisations.stream()
                        .sorted()
                        .flatMap(organisation -> store.list(tx, organisation).stream())
                        .toList())
                .stream()
                .map(this::shown)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws ProblemException {@code erp_connection_not_found}
     */
    public Shown get(String organisationId, String name) {
        return shown(find(organisationId, name));
    }

    /**
     * Removes it with its tables; postings that were not sent yet then need attention.
     *
     * @throws ProblemException {@code erp_connection_not_found}
     */
    public void delete(String organisationId, String name) {
        if (!transactions.call(tx -> store.delete(tx, organisationId, name))) {
            throw missing();
        }
    }

    /**
     * Whether its system can be reached with its login.
     *
     * @return a sentence that says what is wrong; empty when nothing is
     * @throws ProblemException {@code erp_connection_not_found}
     */
    public Optional<String> test(String organisationId, String name) {
        ErpConnection connection = find(organisationId, name);
        Outcome outcome = connectors.of(connection.type()).test(accounts.open(connection));
        return outcome instanceof Outcome.NotFound ? Optional.empty() : Optional.of(outcome.message());
    }

    /**
     * Writes a look-up table over with rows of a CSV text.
     *
     * @return how many rows it has now
     * @throws ProblemException {@code erp_connection_not_found}, {@code invalid_request}
     */
    public int putTable(String organisationId, String name, Tables.Kind kind, String csv) {
        List<Tables.Row> rows = TableCsv.read(csv);
        write(organisationId, name, kind, rows);
        return rows.size();
    }

    /**
     * Writes a look-up table over with the system's own list.
     *
     * @return how many rows it has now
     * @throws ProblemException {@code erp_connection_not_found}, {@code invalid_request} where the system has none,
     *     {@code erp_unavailable}
     */
    public int refreshTable(String organisationId, String name, Tables.Kind kind) {
        ErpConnection connection = find(organisationId, name);
        ErpAccount account = accounts.open(connection);
        if (!(connectors.of(connection.type()) instanceof ErpConnector.MasterData lists)
                || !lists.kinds(account).contains(kind)) {
            throw new ProblemException(
                    ErrorCode.INVALID_REQUEST,
                    "This kind of connection has no list of its own for " + kind.wireName() + "; send one as CSV.");
        }
        List<Tables.Row> fresh = lists.read(kind, account);
        List<Tables.Row> before =
                transactions.call(tx -> accounts.tables(tx, connection)).of(kind);
        List<Tables.Row> rows = Tables.merged(fresh, before);
        write(organisationId, name, kind, rows);
        return rows.size();
    }

    /** Which lists of its own a connection's system has. */
    List<Tables.Kind> lists(ErpConnection connection) {
        return connectors.of(connection.type()) instanceof ErpConnector.MasterData lists
                ? lists.kinds(accounts.open(connection))
                : List.of();
    }

    private void write(String organisationId, String name, Tables.Kind kind, List<Tables.Row> rows) {
        String content = Json.mapper().writeValueAsString(rows);
        transactions.run(tx -> {
            if (store.lock(tx, organisationId, name).isEmpty()) {
                throw missing();
            }
            store.putTable(tx, organisationId, name, kind.wireName(), content, queue.now());
        });
    }

    private ErpConnection find(String organisationId, String name) {
        return transactions.call(tx -> store.find(tx, organisationId, name)).orElseThrow(Connections::missing);
    }

    private Shown shown(ErpConnection connection) {
        return new Shown(
                connection,
                accounts.credentials(connection).keySet().stream()
                        .filter(name -> !name.startsWith(CredentialRenewals.RENEWED))
                        .collect(Collectors.toCollection(TreeSet::new)),
                transactions.call(tx -> postings.counts(tx, connection.organisationId(), connection.name())));
    }

    private static ProblemException missing() {
        return new ProblemException(
                ErrorCode.ERP_CONNECTION_NOT_FOUND, "There is no ERP connection of this name for this caller.");
    }

    private static ProblemException wrong(String message) {
        return new ProblemException(ErrorCode.INVALID_ERP_CONNECTION, message);
    }
}
