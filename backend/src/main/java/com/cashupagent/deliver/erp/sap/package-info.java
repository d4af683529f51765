/** SAP S/4HANA's supplier invoices over OData V2. */
@NullMarked
package com.cashupagent.deliver.erp.sap;

import org.jspecify.annotations.NullMarked;
