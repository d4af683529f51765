/** Any other system: a REST endpoint, or files in a folder. */
@NullMarked
package com.cashupagent.deliver.erp.custom;

import org.jspecify.annotations.NullMarked;
