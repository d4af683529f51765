/** What leaves this server by itself: events for those who asked to be told. */
@NullMarked
package com.cashupagent.deliver;

import org.jspecify.annotations.NullMarked;
