/** Drawn documents made of parts, so that whole designs can be held out: their words, their places, their truth. */
@NullMarked
package com.cashupagent.samples.generated;

import org.jspecify.annotations.NullMarked;
