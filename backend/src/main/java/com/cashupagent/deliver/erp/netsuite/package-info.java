/** NetSuite's vendor bills over SuiteTalk REST. */
@NullMarked
package com.cashupagent.deliver.erp.netsuite;

import org.jspecify.annotations.NullMarked;
