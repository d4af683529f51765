package com.cashupagent.read.ocr;

/** What a picture probably shows; engines choose how they cut it into lines by it. */
public enum PageKind {
    /** A sheet with columns, tables and blocks of text. */
    PAGE,
    /** A narrow strip of lines, one under the other. */
    RECEIPT
}
