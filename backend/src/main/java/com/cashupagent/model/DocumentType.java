package com.cashupagent.model;

/** What kind of paper it is; the JSON name is the lower-case constant. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE,
    RECEIPT,
    STATEMENT,
    REMITTANCE_ADVICE,
    PURCHASE_ORDER,
    OTHER
}
