/** Tests of notifications. */
@NullMarked
package com.cashupagent.deliver;

import org.jspecify.annotations.NullMarked;
