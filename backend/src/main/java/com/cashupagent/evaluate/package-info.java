/** Compares what was read with what is known to be true. */
@NullMarked
package com.cashupagent.evaluate;

import org.jspecify.annotations.NullMarked;
