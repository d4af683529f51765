package com.cashupagent.deliver.erp.posting;

import com.cashupagent.check.Duplicates;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.model.Check;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.ProcessingResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an organisation lets go into its books by itself.
 *
 * @param auto whether documents are posted without being asked for
 * @param minConfidence 0..1; less wants a person, unless one has accepted the document
 * @param maxAmount more wants a person; null: no limit
 * @param approval whether every bill wants a person
 */
record PostingRule(
        boolean auto, double minConfidence, @Nullable BigDecimal maxAmount, boolean approval) {

    private static final Set<String> KEYS = Set.of("auto", "min_confidence", "max_amount", "approval");
    private static final Set<DocumentType> BILLS =
            EnumSet.of(DocumentType.INVOICE, DocumentType.CREDIT_NOTE, DocumentType.RECEIPT);

    /** Of a connection's settings, which {@link #check} found nothing wrong with. */
    static PostingRule of(JsonNode settings) {
        JsonNode rule = settings.path("rule");
        JsonNode most = rule.path("max_amount");
        return new PostingRule(
                rule.path("auto").asBoolean(true),
                rule.path("min_confidence").asDouble(0),
                most.isNumber() ? most.decimalValue() : null,
                rule.path("approval").asString("never").equals("always"));
    }

    /** A limit that is misspelt would be none: every key must be known, every value of its kind. */
    static List<Issue> check(JsonNode settings) {
        JsonNode rule = settings.path("rule");
        List<Issue> issues = new ArrayList<>();
        if (!rule.isMissingNode() && !rule.isObject()) {
            return List.of(wrong("rule", "an object"));
        }
        rule.propertyNames().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key ->
                        issues.add(wrong("rule." + key, "known; write auto, min_confidence, max_amount or approval")));
        if (rule.has("auto") && !rule.path("auto").isBoolean()) {
            issues.add(wrong("rule.auto", "true or false"));
        }
        JsonNode least = rule.path("min_confidence");
        if (rule.has("min_confidence") && (!least.isNumber() || least.asDouble() < 0 || least.asDouble() > 1)) {
            issues.add(wrong("rule.min_confidence", "a number from 0 to 1"));
        }
        JsonNode most = rule.path("max_amount");
        if (rule.has("max_amount") && (!most.isNumber() || most.decimalValue().signum() < 0)) {
            issues.add(wrong("rule.max_amount", "a number that is not negative"));
        }
        if (rule.has("approval")
                && !Set.of("always", "never").contains(rule.path("approval").asString(""))) {
            issues.add(wrong("rule.approval", "always or never"));
        }
        return issues;
    }

    private static Issue wrong(String field, String expected) {
        return new Issue(field, "bad_setting", field + " is not " + expected + ".");
    }

    /** Whether a document of that kind is posted without being asked for. */
    boolean wants(ProcessingResult result) {
        return auto && BILLS.contains(result.metadata().documentType());
    }

    /** Why a person must say yes first; empty when nobody must. @param accepted a person has accepted the document */
    Optional<Issue> hold(ProcessingResult result, boolean accepted) {
        Optional<Check> duplicate = result.checks().stream()
                .filter(check -> check.name().equals(Duplicates.CHECK) && check.outcome() == Check.Outcome.FAILED)
                .findFirst();
        if (duplicate.isPresent()) {
            return Optional.of(new Issue(
                    null,
                    "duplicate",
                    "Is it a bill of its own? " + duplicate.get().message() + " Approve to post it all the same."));
        }
        if (approval) {
            return Optional.of(new Issue(null, "approval", "Every bill wants an approval; approve to post it."));
        }
        if (!accepted && result.confidence() < minConfidence) {
            return Optional.of(new Issue(
                    null,
                    "low_confidence",
                    "The confidence " + result.confidence() + " is below the rule's " + minConfidence
                            + "; look at the document, then approve to post it."));
        }
        BigDecimal total = result.results().financialData().totalAmount();
        String currency = result.results().financialData().currency();
        if (maxAmount != null && (total == null || total.abs().compareTo(maxAmount) > 0)) {
            return Optional.of(new Issue(
                    "financial_data.total_amount",
                    "amount_limit",
                    (total == null
                                    ? "The total was not read, and the rule has a limit of "
                                    : "The total " + amount(total, currency) + " is above the rule's limit of ")
                            + amount(maxAmount, currency) + "; approve to post it."));
        }
        return Optional.empty();
    }

    /** As a person reads it, {@code KES 300,000.00}: the limit is of the bill's own currency, whichever that is. */
    private static String amount(BigDecimal amount, @Nullable String currency) {
        String figure = String.format(Locale.ROOT, "%,." + Math.max(2, amount.scale()) + "f", amount);
        return currency == null ? figure : currency + " " + figure;
    }
}
