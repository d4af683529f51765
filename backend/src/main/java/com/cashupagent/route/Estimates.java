package com.cashupagent.route;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingStatus;
import com.cashupagent.model.Tier;
import com.cashupagent.store.DocumentUsage;
import com.cashupagent.store.Transactions;
import com.cashupagent.store.UsageStore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says beforehand how a document is likely to be read, what that costs and how long it takes: by how the organisation's
 * documents of the same kind went, and by what is usual while there are few of them. Thread-safe.
 */
public final class Estimates {

    private static final int REMEMBERED = 500;
    /** With so many alike their own figures speak; before, what is usual counts as so many documents. */
    private static final int ENOUGH = 5;
    /** A PDF page that takes more bytes is most likely a picture. */
    private static final long SCANNED_PAGE_BYTES = 150_000;
    /** Where nothing is known, one document in ten leaves the cheaper tiers unsure. */
    private static final BigDecimal LLM_SHARE = new BigDecimal("0.1");

    private final Transactions transactions;
    private final UsageStore store;
    private final Prices prices;
    private final Optional<LlmPrice> llm;

    /** @param llm empty while no model is configured */
    public Estimates(Transactions transactions, UsageStore store, Prices prices, Optional<LlmPrice> llm) {
        this.transactions = transactions;
        this.store = store;
        this.prices = prices;
        this.llm = llm;
    }

    /**
     * What the model takes.
     *
     * @param page usually, for one page
     * @param document at most, for one document
     */
    public record LlmPrice(BigDecimal page, BigDecimal document) {}

    /** What is known of the document; pages and bytes may be left out. */
    public record Ask(MediaType type, OptionalInt pages, OptionalLong bytes) {}

    /**
     * The answer.
     *
     * @param cost on average
     * @param costAtMost whatever happens
     * @param seconds typical
     * @param documents how many of the organisation's it is based on; 0: on what is usual
     */
    public record Estimate(Tier expectedTier, BigDecimal cost, BigDecimal costAtMost, double seconds, int documents) {}

    /** For one document of that organisation. */
    public Estimate of(String organisationId, Ask ask) {
        int pages = ask.pages().orElse(1);
        boolean scanned = ask.type() == MediaType.PDF && ask.bytes().orElse(0) / pages > SCANNED_PAGE_BYTES;
        List<DocumentUsage> alike = transactions.call(tx -> store.latest(tx, organisationId, REMEMBERED)).stream()
                .filter(usage -> usage.tier() != null && usage.status() != ProcessingStatus.FAILED)
                .filter(usage -> isPicture(usage.mediaType()) == isPicture(ask.type())
                        && (usage.mediaType() == MediaType.XML) == (ask.type() == MediaType.XML)
                        && (ask.bytes().isEmpty() || isScanned(usage) == scanned))
                .toList();
        Tier usual = usualTier(ask.type(), scanned);
        boolean enough = alike.size() >= ENOUGH;
        return new Estimate(
                enough ? mostFrequent(alike) : usual,
                Cost.shown(average(alike, usualCost(usual, pages), pages)),
                Cost.shown(atMost(ask.type(), pages)),
                enough ? seconds(alike, pages) : usualSeconds(usual, pages),
                enough ? alike.size() : 0);
    }

    private static boolean isPicture(MediaType type) {
        return type == MediaType.JPEG || type == MediaType.PNG || type == MediaType.TIFF;
    }

    private static boolean isScanned(DocumentUsage usage) {
        return usage.mediaType() == MediaType.PDF
                && usage.sizeBytes() / Math.max(1, usage.pages()) > SCANNED_PAGE_BYTES;
    }

    private static Tier usualTier(MediaType type, boolean scanned) {
        if (type == MediaType.XML) {
            return Tier.EMBEDDED_DATA;
        }
        return scanned || isPicture(type) ? Tier.OCR : Tier.PATTERN_MATCHING;
    }

    private static Tier mostFrequent(List<DocumentUsage> alike) {
        Map<Tier, Long> counts = alike.stream()
                .flatMap(usage -> Optional.ofNullable(usage.tier()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Tier, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private BigDecimal usualCost(Tier tier, int pages) {
        BigDecimal ocr = tier == Tier.OCR ? prices.ocr(pages) : BigDecimal.ZERO;
        BigDecimal asked = tier == Tier.EMBEDDED_DATA
                ? BigDecimal.ZERO
                : llm.map(price ->
                                price.page().multiply(BigDecimal.valueOf(pages)).multiply(LLM_SHARE))
                        .orElse(BigDecimal.ZERO);
        return ocr.add(asked);
    }

    private static BigDecimal average(List<DocumentUsage> alike, BigDecimal usual, int pages) {
        BigDecimal sum = usual.multiply(BigDecimal.valueOf(ENOUGH));
        for (DocumentUsage usage : alike) {
            sum = sum.add(usage.cost()
                    .multiply(BigDecimal.valueOf(pages))
                    .divide(BigDecimal.valueOf(Math.max(1, usage.pages())), MathContext.DECIMAL64));
        }
        return sum.divide(BigDecimal.valueOf(alike.size() + (long) ENOUGH), MathContext.DECIMAL64);
    }

    private BigDecimal atMost(MediaType type, int pages) {
        return type == MediaType.XML
                ? BigDecimal.ZERO
                : prices.ocr(pages).add(llm.map(LlmPrice::document).orElse(BigDecimal.ZERO));
    }

    private static double seconds(List<DocumentUsage> alike, int pages) {
        List<Double> each = alike.stream()
                .map(usage -> usage.processingMs() / (double) Math.max(1, usage.pages()))
                .sorted()
                .toList();
        return rounded(each.get(each.size() / 2) * pages / 1000);
    }

    private static double usualSeconds(Tier tier, int pages) {
        return rounded(tier == Tier.OCR ? 0.5 + 2.0 * pages : 0.1 + 0.05 * pages);
    }

    private static double rounded(double seconds) {
        return Math.max(0.01, Math.round(seconds * 100) / 100.0);
    }
}
