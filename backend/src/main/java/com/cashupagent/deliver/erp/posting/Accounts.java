package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import com.cashupagent.secret.Sealer;
import com.cashupagent.store.ErpConnection;
import com.cashupagent.store.ErpConnectionStore;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.Tx;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Opens stored connections for use: unseals their credentials, reads their tables. Thread-safe. */
final class Accounts {

    private final Transactions transactions;
    private final ErpConnectionStore connections;
    private final Sealer sealer;

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
        return transactions.call(tx -> {
            ErpConnection now = connections
                    .lock(tx, known.organisationId(), known.name())
                    .orElseThrow(() -> new IllegalStateException("the connection was deleted meanwhile"));
            Map<String, String> renewed = exchange.apply(credentials(now));
            connections.put(tx, now.with(sealed(now.organisationId(), now.name(), renewed)));
            return renewed;
        });
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
