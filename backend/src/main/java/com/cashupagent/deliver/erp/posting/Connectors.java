package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The connectors there are, by type. Thread-safe. */
final class Connectors {

    private final Map<String, ErpConnector> byType = new TreeMap<>();

    Connectors(List<ErpConnector> connectors) {
        connectors.forEach(connector -> byType.put(connector.type(), connector));
    }

    /**
     * Of that type.
     *
     * @throws ProblemException {@code invalid_erp_connection}
     */
    ErpConnector of(String type) {
        ErpConnector connector = byType.get(type);
        if (connector == null) {
            throw new ProblemException(
                    ErrorCode.INVALID_ERP_CONNECTION,
                    "type must be one of " + String.join(", ", byType.keySet()) + ".");
        }
        return connector;
    }
}
