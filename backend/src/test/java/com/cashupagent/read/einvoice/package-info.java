/** Structured invoices, good and hostile. */
@NullMarked
package com.cashupagent.read.einvoice;

import org.jspecify.annotations.NullMarked;
