/** Kinds of item tables that the other drawn papers do not have. */
@NullMarked
package com.cashupagent.samples.tables;

import org.jspecify.annotations.NullMarked;
