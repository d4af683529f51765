/** Into the books: what a connector to an ERP system is, and what comes of a bill that is sent to one. */
@NullMarked
package com.cashupagent.deliver.erp;

import org.jspecify.annotations.NullMarked;
