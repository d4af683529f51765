/** Bytes to words with boxes. */
@NullMarked
package com.cashupagent.read;

import org.jspecify.annotations.NullMarked;
