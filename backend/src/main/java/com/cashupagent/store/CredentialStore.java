package com.cashupagent.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Credentials. Thread-safe; every call belongs to the transaction it is given. */
public interface CredentialStore {

    /** Adds a new one. */
    void insert(Tx tx, Credential credential);

    /** By OAuth's client id; revoked ones, too. */
    Optional<Credential> find(Tx tx, String id);

    /** By publishable key; revoked ones, too. */
    Optional<Credential> findByPublishableKey(Tx tx, String publishableKey);

    /** All, oldest first. */
    List<Credential> list(Tx tx);

    /** Replaces the secret and begins a new generation; false when there is no live one of that id. */
    boolean rotate(Tx tx, String id, String secretHash, Instant now);

    /** Replaces the publishable key; false when there is no live one of that id. */
    boolean replacePublishableKey(Tx tx, String id, String publishableKey);

    /** Ends it for good; false when there is no live one of that id. */
    boolean revoke(Tx tx, String id, Instant now);

    /** The origins of all live credentials. */
    Set<String> origins(Tx tx);
}
