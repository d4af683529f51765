package com.cashupagent.store.sql;

import com.cashupagent.store.Credential;
import com.cashupagent.store.CredentialStore;
import com.cashupagent.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Credentials in the table {@code credential}. */
public final class SqlCredentialStore implements CredentialStore {

    private static final RowMapper<Credential> ROW = (row, context) -> new Credential(
            row.getString("id"),
            row.getString("secret_hash"),
            row.getInt("generation"),
            row.getString("publishable_key"),
            split(row.getString("organisations")),
            split(row.getString("origins")),
            split(row.getString("scopes")),
            row.getString("client_keys"),
            row.getString("user_keys"),
            row.getBoolean("test"),
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row, "rotated_at"),
            instant(row, "revoked_at"));

    @Override
    public void insert(Tx tx, Credential credential) {
        JdbiTx.handle(tx)
                .createUpdate("insert into credential (id, secret_hash, generation, publishable_key, organisations,"
                        + " origins, scopes, client_keys, user_keys, test, created_at) values (:id, :hash,"
                        + " :generation, :key, :organisations, :origins, :scopes, :clientKeys, :userKeys, :test,"
                        + " :created)")
                .bind("id", credential.id())
                .bind("hash", credential.secretHash())
                .bind("generation", credential.generation())
                .bind("key", credential.publishableKey())
                .bind("organisations", join(credential.organisations()))
                .bind("origins", join(credential.origins()))
                .bind("scopes", join(credential.scopes()))
                .bind("clientKeys", credential.clientKeys())
                .bind("userKeys", credential.userKeys())
                .bind("test", credential.test())
                .bind("created", at(credential.createdAt()))
                .execute();
    }

    @Override
    public Optional<Credential> find(Tx tx, String id) {
        return JdbiTx.handle(tx)
                .createQuery("select * from credential where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    @Override
    public Optional<Credential> findByPublishableKey(Tx tx, String publishableKey) {
        return JdbiTx.handle(tx)
                .createQuery("select * from credential where publishable_key = :key")
                .bind("key", publishableKey)
                .map(ROW)
                .findOne();
    }

    @Override
    public List<Credential> list(Tx tx) {
        return JdbiTx.handle(tx)
                .createQuery("select * from credential order by created_at, id")
                .map(ROW)
                .list();
    }

    @Override
    public boolean rotate(Tx tx, String id, String secretHash, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("update credential set secret_hash = :hash, generation = generation + 1,"
                                + " rotated_at = :now where id = :id and revoked_at is null")
                        .bind("hash", secretHash)
                        .bind("now", at(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public boolean replacePublishableKey(Tx tx, String id, String publishableKey) {
        return JdbiTx.handle(tx)
                        .createUpdate("update credential set publishable_key = :key"
                                + " where id = :id and revoked_at is null")
                        .bind("key", publishableKey)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public boolean revoke(Tx tx, String id, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("update credential set revoked_at = :now where id = :id and revoked_at is null")
                        .bind("now", at(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public Set<String> origins(Tx tx) {
        return JdbiTx.handle(tx)
                .createQuery("select distinct origins from credential where revoked_at is null and origins <> ''")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(list -> split(list).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String join(Collection<String> items) {
        if (items.stream().anyMatch(item -> item.isEmpty() || item.contains(" "))) {
            throw new IllegalArgumentException("A list's items must not be empty or hold a blank: " + items);
        }
        return String.join(" ", new TreeSet<>(items));
    }

    private static Set<String> split(String list) {
        return Arrays.stream(list.split(" ")).filter(item -> !item.isEmpty()).collect(Collectors.toSet());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
