package com.cashupagent.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation's bills are posted to, as kept.
 *
 * @param name unique within the organisation
 * @param type of its connector, such as {@code sap}
 * @param settings JSON, nothing secret
 * @param credentials JSON, sealed
 * @param suspendedReason why nothing is sent there until its login is renewed; null while something is
 */
public record ErpConnection(
        String organisationId,
        String name,
        String type,
        String settings,
        String credentials,
        @Nullable String suspendedReason,
        Instant createdAt,
        Instant updatedAt) {

    /** The same, where nothing is sent any more, or is again. */
    public ErpConnection suspended(@Nullable String reason) {
        return new ErpConnection(organisationId, name, type, settings, credentials, reason, createdAt, updatedAt);
    }

    /** The same with other sealed credentials. */
    public ErpConnection with(String otherCredentials) {
        return new ErpConnection(
                organisationId, name, type, settings, otherCredentials, suspendedReason, createdAt, updatedAt);
    }

    /** Without what is sealed. */
    @Override
    public String toString() {
        return "ErpConnection[" + organisationId + "/" + name + "]";
    }
}
