/** NetSuite, against a local server that behaves like it. */
@NullMarked
package com.cashupagent.deliver.erp.netsuite;

import org.jspecify.annotations.NullMarked;
