/** The store on H2 and PostgreSQL: one SQL for both. */
@NullMarked
package com.cashupagent.store.sql;

import org.jspecify.annotations.NullMarked;
