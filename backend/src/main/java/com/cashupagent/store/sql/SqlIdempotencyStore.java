package com.cashupagent.store.sql;

import static com.cashupagent.store.sql.SqlTimes.at;
import static com.cashupagent.store.sql.SqlTimes.instant;

import com.cashupagent.store.IdempotencyKey;
import com.cashupagent.store.IdempotencyStore;
import com.cashupagent.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Keys in the table {@code idempotent_request}. */
public final class SqlIdempotencyStore implements IdempotencyStore {

    @Override
    public boolean begin(Tx tx, String owner, IdempotencyKey key, Instant now) {
        return JdbiTx.handle(tx)
                        .createUpdate("insert into idempotent_request (owner, request_key, fingerprint, since)"
                                + " select cast(:owner as varchar(200)), cast(:key as varchar(255)),"
                                + " cast(:fingerprint as varchar(64)), cast(:now as timestamp(6) with time zone)"
                                + " where not exists (select 1 from idempotent_request"
                                + " where owner = :owner and request_key = :key)")
                        .bind("owner", owner)
                        .bind("key", key.key())
                        .bind("fingerprint", key.fingerprint())
                        .bind("now", at(now))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Used> find(Tx tx, String owner, String key) {
        return JdbiTx.handle(tx)
                .createQuery("select fingerprint, answer, since from idempotent_request"
                        + " where owner = :owner and request_key = :key")
                .bind("owner", owner)
                .bind("key", key)
                .map((row, context) ->
                        new Used(row.getString("fingerprint"), row.getString("answer"), instant(row, "since")))
                .findOne();
    }

    @Override
    public void answer(Tx tx, String owner, String key, String answer) {
        JdbiTx.handle(tx)
                .createUpdate("update idempotent_request set answer = :answer"
                        + " where owner = :owner and request_key = :key")
                .bind("owner", owner)
                .bind("key", key)
                .bind("answer", answer)
                .execute();
    }

    @Override
    public void forget(Tx tx, String owner, String key) {
        JdbiTx.handle(tx)
                .createUpdate("delete from idempotent_request where owner = :owner and request_key = :key")
                .bind("owner", owner)
                .bind("key", key)
                .execute();
    }

    @Override
    public int purge(Tx tx, Instant before, int limit) {
        return JdbiTx.handle(tx)
                .createUpdate("delete from idempotent_request where (owner, request_key) in (select owner, request_key"
                        + " from idempotent_request where since < :before order by since fetch first :limit rows only)")
                .bind("before", at(before))
                .bind("limit", limit)
                .execute();
    }
}
