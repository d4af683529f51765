package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.Outcome;
import com.cashupagent.deliver.erp.call.LoginFailedException;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Opens stored connections for use: unseals their credentials, reads their tables. Thread-safe. */
final class Accounts {

    /** Each holds a connection to the database while an ERP system answers, or does not. */
    private static final int RENEWALS_AT_A_TIME = 4;

    private final Transactions transactions;
    private final ErpConnectionStore connections;
    private final Sealer sealer;
    private final Semaphore renewals = new Semaphore(RENEWALS_AT_A_TIME);

    Accounts(Transactions transactions, ErpConnectionStore connections, Sealer sealer) {
        this.transactions = transactions;
        this.connections = connections;
        this.sealer = sealer;
    }

    ErpAccount open(ErpConnection connection) {
        return new ErpAccount(
                connection.organisationId(),
                connection.name(),
                Json.mapper().readTree(connection.settings()),
                credentials(connection),
                connection.updatedAt().toString(),
                exchange -> renew(connection, exchange));
    }

    /** The lock is held while the ERP system answers: of two exchanges at a time, one would end both logins. */
    private Map<String, String> renew(ErpConnection known, UnaryOperator<Map<String, String>> exchange) {
        if (!renewals.tryAcquire()) {
            throw new LoginFailedException(new Outcome.RetryAfter(
                    Optional.empty(), "Too many logins are being renewed at this moment; it is tried again."));
        }
        try {
            return renewAlone(known, exchange);
        } finally {
            renewals.release();
        }
    }

    private Map<String, String> renewAlone(ErpConnection known, UnaryOperator<Map<String, String>> exchange) {
        return transactions.call(tx -> {
            ErpConnection now = connections
                    .lock(tx, known.organisationId(), known.name())
                    .orElseThrow(() -> new IllegalStateException("the connection was deleted meanwhile"));
            Map<String, String> renewed = exchange.apply(credentials(now));
            connections.put(tx, now.with(sealed(now.organisationId(), now.name(), renewed)));
            return renewed;
        });
    }

    /** How long what was sent may be on its way, where it cannot be found yet. */
    static Duration settling(ErpAccount account) {
        return Duration.ofSeconds(account.settings().path("settle_seconds").asInt(60));
    }

    Map<String, String> credentials(ErpConnection connection) {
        JsonNode opened = Json.mapper()
                .readTree(
                        sealer.open(connection.credentials(), purpose(connection.organisationId(), connection.name())));
        Map<String, String> credentials = new LinkedHashMap<>();
        opened.properties()
                .forEach(entry ->
                        credentials.put(entry.getKey(), entry.getValue().asString()));
        return credentials;
    }

    String sealed(String organisationId, String name, Map<String, String> credentials) {
        return sealer.seal(Json.mapper().writeValueAsString(credentials), purpose(organisationId, name));
    }

    private static String purpose(String organisationId, String name) {
        return "erp-credentials:" + organisationId + "/" + name;
    }

    Tables tables(Tx tx, ErpConnection connection) {
        Map<Tables.Kind, List<Tables.Row>> rows = new EnumMap<>(Tables.Kind.class);
        Map<String, String> kept = connections.tables(tx, connection.organisationId(), connection.name());
        for (Tables.Kind kind : Tables.Kind.values()) {
            String content = kept.get(kind.wireName());
            if (content != null) {
                List<Tables.Row> of = new ArrayList<>();
                Json.mapper()
                        .readTree(content)
                        .forEach(row -> of.add(Json.mapper().treeToValue(row, Tables.Row.class)));
                rows.put(kind, List.copyOf(of));
            }
        }
        return new Tables(rows);
    }
}
