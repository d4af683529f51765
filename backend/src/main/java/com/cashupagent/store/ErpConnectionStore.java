package com.cashupagent.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ERP connections with their look-up tables. Thread-safe; every call belongs to the transaction it is given. */
public interface ErpConnectionStore {

    /** Adds it or writes over the one of that name, whose time of making stays. */
    void put(Tx tx, ErpConnection connection);

    /** Empty when there is none. */
    Optional<ErpConnection> find(Tx tx, String organisationId, String name);

    /** The same; nobody else changes it before this transaction ends. */
    Optional<ErpConnection> lock(Tx tx, String organisationId, String name);

    /** Of one organisation, by name. */
    List<ErpConnection> list(Tx tx, String organisationId);

    /** Of all organisations. */
    List<ErpConnection> all(Tx tx);

    /** With its tables; false when there was none. */
    boolean delete(Tx tx, String organisationId, String name);

    /** Writes over the table of that kind. @param content JSON */
    void putTable(Tx tx, String organisationId, String name, String kind, String content, Instant now);

    /** JSON by kind. */
    Map<String, String> tables(Tx tx, String organisationId, String name);
}
