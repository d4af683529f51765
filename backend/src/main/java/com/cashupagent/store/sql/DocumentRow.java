package com.cashupagent.store.sql;

import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.TierPreference;
import com.cashupagent.store.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of {@code document}. */
final class DocumentRow implements RowMapper<StoredDocument> {

    @Override
    public StoredDocument map(ResultSet row, StatementContext context) throws SQLException {
        String result = row.getString("result");
        return new StoredDocument(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getString("submitted_by"),
                row.getString("file_name"),
                MediaType.valueOf(row.getString("media_type")),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getInt("pages"),
                TierPreference.valueOf(row.getString("tier_preference")),
                row.getDouble("confidence_threshold"),
                StoredDocument.State.valueOf(row.getString("state")),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                result == null ? null : Json.mapper().readValue(result, ProcessingResult.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
