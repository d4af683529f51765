/**
 * Structured invoices: UN/CEFACT Cross Industry Invoice (Factur-X, XRechnung, ZUGFeRD 1 and 2) and OASIS UBL 2. The XML
 * is as untrusted as the page it comes with.
 */
@NullMarked
package com.cashupagent.read.einvoice;

import org.jspecify.annotations.NullMarked;
