/** Files and custom endpoints. */
@NullMarked
package com.cashupagent.deliver.erp.custom;

import org.jspecify.annotations.NullMarked;
