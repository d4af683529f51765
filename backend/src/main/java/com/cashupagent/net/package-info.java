/** Every call this program makes to others: where it may go, how long it may take, how much of the answer is read. */
@NullMarked
package com.cashupagent.net;

import org.jspecify.annotations.NullMarked;
