package com.cashupagent.extract.pattern;

import com.cashupagent.model.DocumentType;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what kind of paper it is by the words in its title. */
final class TypeDetector {

    private static final Map<Role, DocumentType> TITLES = Map.of(
            Role.TITLE_INVOICE, DocumentType.INVOICE,
            Role.TITLE_CREDIT_NOTE, DocumentType.CREDIT_NOTE,
            Role.TITLE_RECEIPT, DocumentType.RECEIPT,
            Role.TITLE_STATEMENT, DocumentType.STATEMENT,
            Role.TITLE_REMITTANCE_ADVICE, DocumentType.REMITTANCE_ADVICE,
            Role.TITLE_PURCHASE_ORDER, DocumentType.PURCHASE_ORDER,
            Role.TITLE_OTHER, DocumentType.OTHER);

    private static final double NUMBERED = 0.6;

    /** Less than this is a word in a sentence. */
    private static final double A_TITLE = 0.2;

    /** Words that may stand before a title and leave it one: {@code GST INVOICE}, {@code Original Tax Invoice}. */
    private static final Pattern BEFORE_TITLE = Pattern.compile(
            "(?iu)(?:gst|vat|tax|sales|commercial|proforma|retail|original|copy|duplicate|electronic|service|final"
                    + "|supplier|vendor|customer|bacs|ach|eft|payment)"
                    + "(?: (?:gst|vat|tax|sales|commercial|retail|copy))*");

    private TypeDetector() {}

    static DocumentType detect(Sheet sheet) {
        Map<DocumentType, Double> votes = new EnumMap<>(DocumentType.class);
        double tallest = sheet.rows().stream()
                .flatMap(row -> row.words().stream())
                .mapToDouble(word -> word.box().height())
                .max()
                .orElse(1);
        for (Label label : sheet.labels()) {
            DocumentType type = TITLES.get(label.role());
            if (type != null && !isHeadOfCompound(sheet, label)) {
                double size = label.box().height() / tallest;
                double top = label.row().page() == 1 ? 1 - label.row().box().y0() : 0.1;
                boolean whole =
                        label.first() == 0 && label.last() == label.row().size() - 1;
                boolean qualified = label.last() == label.row().size() - 1
                        && label.first() > 0
                        && BEFORE_TITLE
                                .matcher(label.row().text(0, label.first() - 1))
                                .matches();
                // Of papers that may be named on an invoice, too, only a line of their own is a title.
                if (type == DocumentType.OTHER && !whole && !qualified) {
                    continue;
                }
                double title = whole || qualified ? 2 : label.alone() ? 1 : label.leads() ? 0.7 : 0.15;
                votes.merge(type, title * size * top, Math::max);
            }
        }
        boolean numbered = sheet.labels(Role.INVOICE_NUMBER).stream().anyMatch(label -> label.weight() >= 1);
        if (numbered) {
            votes.merge(DocumentType.INVOICE, NUMBERED, Double::sum);
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= A_TITLE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> bySums(sheet));
    }

    /** "Stornorechnung" ends like an invoice and is none. */
    private static boolean isHeadOfCompound(Sheet sheet, Label label) {
        return label.role() == Role.TITLE_INVOICE
                && sheet.labels(label.row()).stream()
                        .anyMatch(other -> TITLES.containsKey(other.role())
                                && other.role() != label.role()
                                && other.covers(label.first())
                                && other.covers(label.last()));
    }

    /** Without a title: what was paid at the till is a receipt, a total with its tax an invoice, all else neither. */
    private static DocumentType bySums(Sheet sheet) {
        boolean total = hasAmount(sheet, Role.TOTAL) || hasAmount(sheet, Role.AMOUNT_DUE);
        boolean till = hasAmount(sheet, Role.CHANGE);
        if (total && till) {
            return DocumentType.RECEIPT;
        }
        return total && hasAmount(sheet, Role.TAX) && !sheet.labels(Role.BUYER).isEmpty()
                ? DocumentType.INVOICE
                : DocumentType.OTHER;
    }

    private static boolean hasAmount(Sheet sheet, Role role) {
        return sheet.labels(role).stream()
                .anyMatch(label -> label.leads()
                        && sheet.amounts(label.row()).stream()
                                .anyMatch(amount -> amount.value().looksLikeMoney() && amount.first() > label.last()));
    }
}
