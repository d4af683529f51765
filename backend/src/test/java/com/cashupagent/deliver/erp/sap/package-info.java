/** SAP, against a local server that behaves like it. */
@NullMarked
package com.cashupagent.deliver.erp.sap;

import org.jspecify.annotations.NullMarked;
