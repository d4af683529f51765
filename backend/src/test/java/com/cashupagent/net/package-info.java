/** Tests of calls to others. */
@NullMarked
package com.cashupagent.net;

import org.jspecify.annotations.NullMarked;
