package com.cashupagent.deliver.erp.call;

import java.net.URI;
import java.util.Map;

/** What proves who calls. Thread-safe. */
@FunctionalInterface
public interface Authorization {

    /**
     * Headers for one request.
     *
     * @param renewed the last ones were answered 401: get new ones where that is possible
     * @throws LoginFailedException when there are none to be had
     */
    Map<String, String> headers(String method, URI uri, byte[] body, boolean renewed);
}
