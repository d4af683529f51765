/** Tests. */
@NullMarked
package com.cashupagent.check;

import org.jspecify.annotations.NullMarked;
