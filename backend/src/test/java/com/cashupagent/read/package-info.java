/** Tests. */
@NullMarked
package com.cashupagent.read;

import org.jspecify.annotations.NullMarked;
