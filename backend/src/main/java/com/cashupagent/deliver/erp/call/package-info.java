/** Calls to ERP systems and their logins, shared by the connectors. */
@NullMarked
package com.cashupagent.deliver.erp.call;

import org.jspecify.annotations.NullMarked;
