/** The store against real databases and a real disk. */
@NullMarked
package com.cashupagent.store.sql;

import org.jspecify.annotations.NullMarked;
