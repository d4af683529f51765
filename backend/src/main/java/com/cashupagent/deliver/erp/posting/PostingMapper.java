package com.cashupagent.deliver.erp.posting;

import com.cashupagent.deliver.erp.Dispatch;
import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.ErpConnector;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import com.cashupagent.deliver.erp.mapping.Tables;
import com.cashupagent.json.Json;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.store.Posting;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/** From a document to what is sent, and what it is called. Pure. */
final class PostingMapper {

    /** Longer bills would be refused by the systems, or take their time limit. */
    private static final int MOST_LINES = 5_000;

    private static final int KEY_DIGITS = 16;

    private PostingMapper() {}

    /** {@code CU} and 16 characters: short enough for every system's reference fields, the same each time. */
    static String key(String documentId, String connection) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((documentId + "/" + connection).getBytes(StandardCharsets.UTF_8));
            String text = new BigInteger(1, digest).toString(36).toUpperCase(Locale.ROOT);
            return "CU" + text.substring(text.length() - KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean creditNote(ProcessingResult result) {
        return result.metadata().documentType() == DocumentType.CREDIT_NOTE;
    }

    static MappedBill map(
            ErpConnector connector, ErpAccount account, Tables tables, ProcessingResult result, String key) {
        int lines = result.results().lineItems().size();
        if (lines > MOST_LINES) {
            return new MappedBill(
                    Json.mapper().createObjectNode(),
                    List.of(new Issue(
                            "line_items",
                            "too_many_lines",
                            "The bill has " + lines + " lines and may have " + MOST_LINES
                                    + "; enter it by hand, or have the vendor split it.")));
        }
        return connector.map(
                new Mapping.Input(
                        Json.mapper().valueToTree(result), key, creditNote(result), account.settings(), tables),
                account);
    }

    static Dispatch dispatch(Posting posting, ProcessingResult result, String payload) {
        return new Dispatch(
                posting.documentId(),
                posting.key(),
                posting.sending().generation(),
                creditNote(result),
                Json.mapper().readTree(payload));
    }
}
