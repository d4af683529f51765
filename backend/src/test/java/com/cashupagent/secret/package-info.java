/** Tests of hashes and keys. */
@NullMarked
package com.cashupagent.secret;

import org.jspecify.annotations.NullMarked;
