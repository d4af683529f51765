package com.cashupagent.deliver.erp;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Keeps secrets that an ERP system renews, such as rotating refresh tokens. Thread-safe.
 */
@FunctionalInterface
public interface CredentialRenewals {

    /** Beside a renewed secret: what its owner had written, so that a restart does not bring that back. */
    String RENEWED_FROM = "renewed_from";

    /** Beside it: the renewed secret's name. */
    String RENEWED = "renewed";

    /**
     * Runs the exchange while nobody else, on any node, can run one for this connection, on the secrets as they are
     * now; what it returns is kept, sealed, before this returns. What it throws changes nothing.
     */
    Map<String, String> renew(UnaryOperator<Map<String, String>> exchange);
}
