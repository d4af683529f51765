/** What the fuzz tests share: inputs made from a seed, and pages put together from bytes. */
@NullMarked
package com.cashupagent.fuzz;

import org.jspecify.annotations.NullMarked;
