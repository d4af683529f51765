package com.cashupagent.extract.pattern;

import com.cashupagent.model.Layout;
import com.cashupagent.model.TextLine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages that were filed behind an invoice and are none of it: the bookkeeper's own entries, with columns of debit and credit,
 * and receipts of payments. Their dates are those of postings, and their sums those of payments, perhaps for several invoices.
 */
final class Enclosures {

    private static final List<Pattern> BOTH_SIDES = List.of(
            Pattern.compile("(?i)\\bdebit\\b.*\\bcredit\\b"),
            Pattern.compile("(?i)\\bsoll\\b.*\\bhaben\\b"),
            Pattern.compile("(?iu)\\bd[ée]bit\\b.*\\bcr[ée]dit\\b"),
            Pattern.compile("(?i)\\bdebe\\b.*\\bhaber\\b"),
            Pattern.compile("(?i)\\bdare\\b.*\\bavere\\b"));

    /** Of the books; a customer's statement of account has both sides, too. */
    private static final Pattern BOOKS = Pattern.compile(
            "(?iu)\\b(?:journal|ledger|accounting|buchung\\p{L}*|belegnummer|écritures?|asientos?|registrazion[ei])\\b");

    private static final Pattern RECEIPT = Pattern.compile("(?i)\\breceipt (?:no|number)\\b");

    private static final Pattern RECEIVED =
            Pattern.compile("(?i)\\b(?:receipt amount|amount received|received from|mode of payment|payment mode)\\b");

    private static final Pattern INVOICE =
            Pattern.compile("(?iu)\\b(?:invoice|bill no|rechnung|facture|factura|fattura)\\b");

    private Enclosures() {}

    /** Numbers of such pages; never the first. */
    static Set<Integer> pages(Layout layout) {
        Map<Integer, List<String>> pages = layout.lines().stream()
                .collect(
                        Collectors.groupingBy(TextLine::page, Collectors.mapping(TextLine::text, Collectors.toList())));
        boolean begins = holds(pages.getOrDefault(1, List.of()), INVOICE);
        return pages.entrySet().stream()
                .filter(page -> begins && page.getKey() > 1 && isEnclosed(page.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isEnclosed(List<String> lines) {
        boolean books = BOTH_SIDES.stream().anyMatch(sides -> holds(lines, sides)) && holds(lines, BOOKS);
        boolean receipt = holds(lines, RECEIPT) && holds(lines, RECEIVED);
        return (books || receipt) && !holds(lines, INVOICE);
    }

    private static boolean holds(List<String> lines, Pattern pattern) {
        return lines.stream().anyMatch(line -> pattern.matcher(line).find());
    }
}
