/** Postings by themselves. */
@NullMarked
package com.cashupagent.deliver.erp.posting;

import org.jspecify.annotations.NullMarked;
