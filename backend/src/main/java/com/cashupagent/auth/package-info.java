/** Who is calling and what may they do: credentials, OAuth tokens, widget sessions. */
@NullMarked
package com.cashupagent.auth;

import org.jspecify.annotations.NullMarked;
