package com.cashupagent.extract.pattern;

import java.util.Locale;

/** What a phrase announces; a section of the label files has the lower-case name. */
enum Role {
    INVOICE_NUMBER,
    INVOICE_LIST,
    ISSUE_DATE,
    DUE_DATE,
    OTHER_DATE,
    TOTAL,
    AMOUNT_DUE,
    NET,
    TAX,
    DISCOUNT,
    SHIPPING,
    PAID,
    CHANGE,
    ROUNDING,
    TIP,
    /** A tax that the buyer keeps back and pays for the seller. */
    WITHHELD,
    OTHER_AMOUNT,
    PREVIOUS,
    CURRENCY,
    VENDOR,
    BUYER,
    OTHER_PARTY,
    NAME,
    VENDOR_ID,
    CUSTOMER_ID,
    NUMBER,
    TAX_ID,
    BUYER_TAX_ID,
    PO_NUMBER,
    OTHER_NUMBER,
    /** The invoice that a credit note takes back or corrects. */
    CORRECTED_INVOICE,
    PAYMENT_TERMS,
    TERMS_SENTENCE,
    DISCOUNT_TERMS,
    BANK_ACCOUNT,
    REGISTRATION,
    SELF_BILLED,
    /** Words that say that there is no tax on this paper: exempt, reverse charge, a small business. */
    UNTAXED,
    TITLE_INVOICE,
    TITLE_CREDIT_NOTE,
    TITLE_RECEIPT,
    TITLE_STATEMENT,
    TITLE_REMITTANCE_ADVICE,
    TITLE_PURCHASE_ORDER,
    TITLE_OTHER,
    COL_DESCRIPTION,
    COL_QUANTITY,
    COL_UNIT_PRICE,
    COL_AMOUNT,
    /** Payments and what is credited, in a folio or an account that charges in the column beside it. */
    COL_CREDIT,
    COL_OTHER;

    /** Phrases of one kind hide shorter ones of that kind within them. */
    enum Kind {
        VALUE,
        LIST,
        SENTENCE,
        TITLE,
        COLUMN,
        REGISTER,
        ISSUER
    }

    Kind kind() {
        if (name().startsWith("COL_")) {
            return Kind.COLUMN;
        }
        if (name().startsWith("TITLE_")) {
            return Kind.TITLE;
        }
        return switch (this) {
            case TERMS_SENTENCE -> Kind.SENTENCE;
            case INVOICE_LIST -> Kind.LIST;
            case REGISTRATION -> Kind.REGISTER;
            case SELF_BILLED, UNTAXED -> Kind.ISSUER;
            default -> Kind.VALUE;
        };
    }

    /** A sum of the document, not of a line. */
    boolean isSum() {
        return this == TOTAL || this == AMOUNT_DUE || this == NET || this == TAX || isSideSum();
    }

    /** A sum that stands among the others and is none of total, tax and net. */
    boolean isSideSum() {
        return compareTo(DISCOUNT) >= 0 && compareTo(OTHER_AMOUNT) <= 0;
    }

    /** Begins a section about a party. */
    boolean isParty() {
        return this == VENDOR || this == BUYER || this == OTHER_PARTY;
    }

    static Role ofSection(String section) {
        return valueOf(section.toUpperCase(Locale.ROOT));
    }
}
