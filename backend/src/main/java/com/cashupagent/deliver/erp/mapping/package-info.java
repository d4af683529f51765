/** From a result to what an ERP system takes: expressions, and the codes to look up. */
@NullMarked
package com.cashupagent.deliver.erp.mapping;

import org.jspecify.annotations.NullMarked;
