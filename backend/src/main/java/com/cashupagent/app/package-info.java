/** The one place where implementations are constructed and put together. */
@NullMarked
package com.cashupagent.app;

import org.jspecify.annotations.NullMarked;
