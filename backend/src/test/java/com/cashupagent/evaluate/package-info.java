/** Tests. */
@NullMarked
package com.cashupagent.evaluate;

import org.jspecify.annotations.NullMarked;
