package com.cashupagent.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The API's answer for one document: the guide's keys and the contract's beside them. Keys are written in snake case;
 * every key is always there, {@code null} or {@code []} when nothing was found, save {@code error}, which only a failed
 * document has, and {@code file}, which only the command line adds.
 *
 * @param cost in the organisation's billing currency
 * @param fields path below {@code results} (such as {@code financial_data.total_amount} or
 *     {@code line_items[0].amount}) → evidence
 * @param routing why each tier was used or not, in order
 */
public record ProcessingResult(
        ProcessingStatus status,
        String documentId,
        long processingTimeMs,
        @Nullable Tier tierUsed,
        double confidence,
        BigDecimal cost,
        Results results,
        Metadata metadata,
        Map<String, FieldReport> fields,
        List<Check> checks,
        List<RoutingStep> routing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Failure error) {

    /** Results that were kept before there was any routing have none. */
    @SuppressWarnings("NullAway")
    public ProcessingResult {
        routing = routing == null ? List.of() : List.copyOf(routing);
    }

    /** The guide's {@code results}. */
    public record Results(
            List<String> invoiceIds,
            VendorInformation vendorInformation,
            BuyerInformation buyerInformation,
            FinancialData financialData,
            PaymentTerms paymentTerms,
            List<Line> lineItems,
            @Nullable LocalDate issueDate,
            @Nullable String documentLanguage,
            List<String> purchaseOrderIds,
            List<String> bankAccounts,
            List<String> bankCodes,
            List<TaxRate> taxBreakdown) {

        /** Results that were kept before these two were read have neither. */
        @SuppressWarnings("NullAway")
        public Results {
            bankCodes = bankCodes == null ? List.of() : List.copyOf(bankCodes);
            taxBreakdown = taxBreakdown == null ? List.of() : List.copyOf(taxBreakdown);
        }
    }

    /** The seller. */
    public record VendorInformation(
            @Nullable String vendorName,
            @Nullable String vendorId,
            @Nullable String taxId,
            @Nullable String address,
            @Nullable String registrationNumber) {}

    /** The buyer. */
    public record BuyerInformation(
            @Nullable String buyerName,
            @Nullable String buyerId,
            @Nullable String taxId,
            @Nullable String address,
            @Nullable String registrationNumber) {}

    /**
     * Sums in the document's own decimals.
     *
     * @param discountAmount taken off the whole document, positive
     * @param chargesAmount what else is added to the whole document, such as a service charge
     * @param roundingAmount signed difference to a payable amount
     * @param prepaidAmount what the document says is paid already, positive
     * @param amountDue what is left to pay
     */
    public record FinancialData(
            @Nullable BigDecimal totalAmount,
            @Nullable String currency,
            @Nullable BigDecimal taxAmount,
            @Nullable BigDecimal netAmount,
            @Nullable BigDecimal discountAmount,
            @Nullable BigDecimal shippingAmount,
            @Nullable BigDecimal chargesAmount,
            @Nullable BigDecimal roundingAmount,
            @Nullable BigDecimal prepaidAmount,
            @Nullable BigDecimal amountDue) {}

    /**
     * What one rate makes of its share.
     *
     * @param rate in percent
     */
    public record TaxRate(
            @Nullable BigDecimal rate,
            @Nullable BigDecimal taxableAmount,
            @Nullable BigDecimal taxAmount) {}

    /**
     * When and how it is to be paid.
     *
     * @param discountPercent what early payment takes off
     * @param discountDueDate the last day of it
     */
    public record PaymentTerms(
            @Nullable LocalDate dueDate,
            @Nullable String paymentTerms,
            @Nullable String discountTerms,
            @Nullable BigDecimal discountPercent,
            @Nullable LocalDate discountDueDate) {}

    /** One row of goods or services. */
    public record Line(
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal amount) {}

    /**
     * About the document and its reading.
     *
     * @param qualityScore 0..1, how well the page itself could be read
     */
    public record Metadata(DocumentType documentType, int pages, Instant processingTimestamp, double qualityScore) {}

    /**
     * One field's evidence.
     *
     * @param value the value as in {@code results}
     * @param page from 1, null when nothing was found
     * @param box x0, y0, x1, y1 in 0..1 of the page, null when nothing was found
     * @param readAs what was recognised there, where the arithmetic proves a character of it misread and the value is
     *     another; else null, and no key of the answer
     */
    public record FieldReport(
            @Nullable Object value,
            double confidence,
            @Nullable Integer page,
            @Nullable List<Double> box,
            @Nullable Source source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String readAs) {

        /** Of a value that is what was read. */
        public FieldReport(
                @Nullable Object value,
                double confidence,
                @Nullable Integer page,
                @Nullable List<Double> box,
                @Nullable Source source) {
            this(value, confidence, page, box, source, null);
        }
    }

    /**
     * Why a document failed.
     *
     * @param code a code of the problem catalogue
     * @param message a sentence that says what to do
     * @param errorType the code again; of trouble inside the server, the kind of its exception
     * @param retryCount attempts after the first that failed, too
     * @param timestamp of the last failure
     */
    public record Failure(
            String code,
            String message,
            boolean retryable,
            String errorType,
            int retryCount,
            @Nullable Instant timestamp) {

        public Failure {
            // Results that were written before these were kept have neither.
            errorType = Objects.requireNonNullElse(errorType, code);
        }
    }
}
