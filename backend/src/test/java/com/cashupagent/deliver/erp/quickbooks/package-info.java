/** QuickBooks, against a local server that behaves like it. */
@NullMarked
package com.cashupagent.deliver.erp.quickbooks;

import org.jspecify.annotations.NullMarked;
