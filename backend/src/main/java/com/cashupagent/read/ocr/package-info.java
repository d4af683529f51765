/** Pictures to words. */
@NullMarked
package com.cashupagent.read.ocr;

import org.jspecify.annotations.NullMarked;
