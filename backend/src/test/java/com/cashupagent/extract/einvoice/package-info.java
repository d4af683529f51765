/** E-invoices from bytes to result, and what happens when page and data do not agree. */
@NullMarked
package com.cashupagent.extract.einvoice;

import org.jspecify.annotations.NullMarked;
