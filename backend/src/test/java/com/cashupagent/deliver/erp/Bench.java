package com.cashupagent.deliver.erp;

import com.cashupagent.deliver.erp.call.BearerTokens;
import com.cashupagent.deliver.erp.call.ErpCalls;
import com.cashupagent.deliver.erp.call.Logins;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import com.cashupagent.net.OutboundCaller;
import com.cashupagent.net.OutboundGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** What a connector needs, without a server around it. */
public final class Bench implements AutoCloseable {

    public static final String KEY = "CU0123456789ABCDEF";

    private static final AtomicInteger REVISIONS = new AtomicInteger();

    public final OutboundCaller caller = new OutboundCaller(new OutboundGuard(true));
    public final ErpCalls calls = new ErpCalls(caller, Duration.ofSeconds(20), Clock.systemUTC());
    public final BearerTokens tokens = new BearerTokens(calls, Clock.systemUTC());
    public final Logins logins = new Logins(tokens, Clock.systemUTC());
    /** As they would be kept. */
    public Map<String, String> credentials = new LinkedHashMap<>();

    /** An account; what is renewed lands in {@link #credentials}. */
    public ErpAccount account(String settings, Map<String, String> secrets) {
        credentials = new LinkedHashMap<>(secrets);
        return new ErpAccount(
                "eabl_main",
                "main",
                Json.mapper().readTree(settings),
                secrets,
                "r" + REVISIONS.incrementAndGet(),
                exchange -> {
                    synchronized (this) {
                        credentials = exchange.apply(credentials);
                        return credentials;
                    }
                });
    }

    public static MappedBill map(ErpConnector connector, ErpAccount account, ObjectNode result, Tables tables) {
        return connector.map(input(account, result, tables), account);
    }

    public static Mapping.Input input(ErpAccount account, ObjectNode result, Tables tables) {
        return new Mapping.Input(
                result,
                KEY,
                result.at("/metadata/document_type").asString("").equals("credit_note"),
                account.settings(),
                tables);
    }

    /** Mapped without an issue. */
    public static Dispatch dispatch(ErpConnector connector, ErpAccount account, ObjectNode result, Tables tables) {
        MappedBill bill = map(connector, account, result, tables);
        if (!bill.issues().isEmpty()) {
            throw new AssertionError(bill.issues());
        }
        return new Dispatch(
                result.path("document_id").asString(),
                KEY,
                0,
                input(account, result, tables).creditNote(),
                bill.payload());
    }

    @Override
    public void close() {
        caller.close();
    }
}
