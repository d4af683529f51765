/** Work that must happen: enqueued in the transaction that makes it necessary, run at least once. */
@NullMarked
package com.cashupagent.jobs;

import org.jspecify.annotations.NullMarked;
