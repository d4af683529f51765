/** Tests of the API on a real server. */
@NullMarked
package com.cashupagent.http;

import org.jspecify.annotations.NullMarked;
