/** The store against real databases and a real disk. */
@NullMarked
package com.cashupagent.store.file;

import org.jspecify.annotations.NullMarked;
