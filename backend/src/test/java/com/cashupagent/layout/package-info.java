/** Tests. */
@NullMarked
package com.cashupagent.layout;

import org.jspecify.annotations.NullMarked;
