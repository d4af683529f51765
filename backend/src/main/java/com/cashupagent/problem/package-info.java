/** The one catalogue of error codes, and the exception that carries one. */
@NullMarked
package com.cashupagent.problem;

import org.jspecify.annotations.NullMarked;
