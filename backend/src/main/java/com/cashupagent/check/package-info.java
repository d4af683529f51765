/** Arithmetic, dates, tax numbers and bank accounts: does what was read agree with itself, and how sure does that make us. */
@NullMarked
package com.cashupagent.check;

import org.jspecify.annotations.NullMarked;
