/** Connections and postings: who may be sent what, when, and once. */
@NullMarked
package com.cashupagent.deliver.erp.posting;

import org.jspecify.annotations.NullMarked;
