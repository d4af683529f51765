/** Tests of credentials, tokens and sessions. */
@NullMarked
package com.cashupagent.auth;

import org.jspecify.annotations.NullMarked;
