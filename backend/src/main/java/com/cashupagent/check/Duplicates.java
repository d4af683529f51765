package com.cashupagent.check;

import com.cashupagent.model.Check;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.store.DocumentStore;
import com.cashupagent.store.StoredDocument;
import com.cashupagent.store.Tx;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether the organisation has sent this invoice before, as the same file or as another one. */
public final class Duplicates {

    /** The name of this check. */
    public static final String CHECK = "duplicate_of_earlier_document";

    private Duplicates() {}

    /** The result with this check added, or made anew; a failed document has nothing to compare and stays as it is. */
    public static ProcessingResult check(
            Tx tx, DocumentStore documents, StoredDocument document, ProcessingResult result) {
        if (result.status() == ProcessingStatus.FAILED) {
            return result;
        }
        Optional<String> earlier = documents.findEarlier(tx, document, contentKey(result));
        List<Check> checks = new ArrayList<>(result.checks());
        checks.removeIf(check -> check.name().equals(CHECK));
        checks.add(earlier.map(id -> new Check(
                        CHECK,
                        Check.Outcome.FAILED,
                        "The document " + id + " is the same file, or has the same vendor, number and total."))
                .orElseGet(() -> new Check(CHECK, Check.Outcome.PASSED, "No earlier document is the same.")));
        return new ProcessingResult(
                result.status(),
                result.documentId(),
                result.processingTimeMs(),
                result.tierUsed(),
                result.confidence(),
                result.cost(),
                result.results(),
                result.metadata(),
                result.fields(),
                checks,
                result.routing(),
                result.error());
    }

    /** Digest of what makes two invoices the same; null when vendor, number or total is missing. */
    public static @Nullable String contentKey(ProcessingResult result) {
        String vendor = plain(result.results().vendorInformation().vendorName());
        String numbers = result.results().invoiceIds().stream()
                .map(Duplicates::plain)
                .filter(number -> !number.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        BigDecimal total = result.results().financialData().totalAmount();
        if (vendor.isEmpty() || numbers.isEmpty() || total == null) {
            return null;
        }
        String content =
                vendor + "|" + numbers + "|" + total.stripTrailingZeros().toPlainString() + "|"
                        + plain(result.results().financialData().currency());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Spelling that does not matter taken away. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
