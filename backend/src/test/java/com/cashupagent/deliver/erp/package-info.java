/** Posting to ERP systems, against local servers that behave like them. */
@NullMarked
package com.cashupagent.deliver.erp;

import org.jspecify.annotations.NullMarked;
