/** QuickBooks Online's bills. */
@NullMarked
package com.cashupagent.deliver.erp.quickbooks;

import org.jspecify.annotations.NullMarked;
