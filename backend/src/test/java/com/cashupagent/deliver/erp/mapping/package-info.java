/** Mapping without a network. */
@NullMarked
package com.cashupagent.deliver.erp.mapping;

import org.jspecify.annotations.NullMarked;
