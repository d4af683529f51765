/** Meters, health checks and audit. */
@NullMarked
package com.cashupagent.ops;

import org.jspecify.annotations.NullMarked;
