package com.cashupagent.evaluate;

import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingResult.FinancialData;
import com.cashupagent.model.ProcessingResult.Line;
import com.cashupagent.model.ProcessingResult.Results;
import com.cashupagent.model.ProcessingResult.TaxRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Scores one result against its truth, field by field, by the rules of {@link Matching}. */
final class Scorer {

    private final Truth truth;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private Scorer(Truth truth) {
        this.truth = truth;
    }

    /** Only the fields that the truth has, under the truth's keys. */
    static Map<String, Tally> score(Truth truth, ProcessingResult result) {
        Scorer scorer = new Scorer(truth);
        Results read = result.results();
        scorer.list("invoice_ids", truth.texts("invoice_ids"), read.invoiceIds(), Matching::id);
        scorer.text("issue_date", text(read.issueDate()), Matching::date);
        scorer.text("due_date", text(read.paymentTerms().dueDate()), Matching::date);
        scorer.text("vendor_name", read.vendorInformation().vendorName(), Matching::name);
        scorer.text("tax_id", read.vendorInformation().taxId(), Matching::taxId);
        scorer.amount("total_amount", read.financialData().totalAmount());
        scorer.amount("tax_amount", read.financialData().taxAmount());
        scorer.amount("net_amount", read.financialData().netAmount());
        scorer.text("currency", read.financialData().currency(), Matching::currency);
        scorer.text("payment_terms", read.paymentTerms().paymentTerms(), Matching::terms);
        scorer.optional(read, result);
        scorer.list("line_items", truth.lines(), read.lineItems(), Scorer::sameLine);
        return scorer.tallies;
    }

    /** Keys that a truth file may have besides the contract's. */
    private void optional(Results read, ProcessingResult result) {
        FinancialData money = read.financialData();
        amount("discount_amount", money.discountAmount());
        amount("shipping_amount", money.shippingAmount());
        amount("charges_amount", money.chargesAmount());
        amount("rounding_amount", money.roundingAmount());
        amount("prepaid_amount", money.prepaidAmount());
        amount("amount_due", money.amountDue());
        text("discount_terms", read.paymentTerms().discountTerms(), Matching::terms);
        single(
                "discount_percent",
                truth.amount("discount_percent"),
                read.paymentTerms().discountPercent(),
                Matching::number);
        text("discount_due_date", text(read.paymentTerms().discountDueDate()), Matching::date);
        text("buyer_name", read.buyerInformation().buyerName(), Matching::name);
        text("buyer_tax_id", read.buyerInformation().taxId(), Matching::taxId);
        text("vendor_address", read.vendorInformation().address(), Matching::address);
        text("buyer_address", read.buyerInformation().address(), Matching::address);
        text("registration_number", read.vendorInformation().registrationNumber(), Matching::taxId);
        text(
                "document_type",
                result.metadata().documentType().name().toLowerCase(Locale.ROOT),
                (expected, actual) -> expected.strip().equalsIgnoreCase(actual));
        list("purchase_order_ids", truth.texts("purchase_order_ids"), read.purchaseOrderIds(), Matching::id);
        list("bank_accounts", truth.texts("bank_accounts"), read.bankAccounts(), Matching::taxId);
        list("bank_codes", truth.texts("bank_codes"), read.bankCodes(), Matching::taxId);
        list("tax_breakdown", truth.rates(), read.taxBreakdown(), Scorer::sameRate);
    }

    private static boolean sameRate(Truth.Rate expected, TaxRate actual) {
        return equal(expected.rate(), actual.rate())
                && equal(expected.taxable(), actual.taxableAmount())
                && equal(expected.tax(), actual.taxAmount());
    }

    private void text(String key, @Nullable String actual, BiPredicate<String, String> same) {
        single(key, truth.text(key), actual, same);
    }

    private void amount(String key, @Nullable BigDecimal actual) {
        single(key, truth.amount(key), actual, Matching::amount);
    }

    private <T> void single(String key, Optional<T> expected, @Nullable T actual, BiPredicate<T, T> same) {
        list(key, expected.stream().toList(), actual == null ? List.of() : List.of(actual), same);
    }

    /** Each true value is found at most once. */
    private <E, A> void list(String key, List<E> expected, List<A> actual, BiPredicate<E, A> same) {
        if (!truth.has(key)) {
            return;
        }
        List<A> left = new ArrayList<>(actual);
        int right = 0;
        for (E value : expected) {
            for (Iterator<A> each = left.iterator(); each.hasNext(); ) {
                if (same.test(value, each.next())) {
                    each.remove();
                    right++;
                    break;
                }
            }
        }
        tallies.put(key, new Tally(expected.size(), actual.size(), right));
    }

    /** Number, price, amount and description; what the truth does not say of a row is not asked. */
    static boolean sameLine(Truth.Line expected, Line actual) {
        return sameAmount(expected, actual.amount())
                && equal(expected.quantity(), actual.quantity())
                && equal(expected.unitPrice(), actual.unitPrice())
                && (expected.description().isEmpty()
                        || Matching.description(
                                expected.description(), Objects.requireNonNullElse(actual.description(), "")));
    }

    /** An amount of null says that the row shows none. */
    private static boolean sameAmount(Truth.Line expected, @Nullable BigDecimal actual) {
        BigDecimal amount = expected.amount();
        return amount == null
                ? actual == null || !expected.saysAmount()
                : actual != null && Matching.amount(amount, actual);
    }

    private static boolean equal(@Nullable BigDecimal expected, @Nullable BigDecimal actual) {
        return expected == null || actual != null && Matching.number(expected, actual);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
