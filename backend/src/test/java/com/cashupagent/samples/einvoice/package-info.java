/** Electronic invoices of every profile, made for the tests. */
@NullMarked
package com.cashupagent.samples.einvoice;

import org.jspecify.annotations.NullMarked;
