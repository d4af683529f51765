/** Tests. */
@NullMarked
package com.cashupagent.read.pdf;

import org.jspecify.annotations.NullMarked;
