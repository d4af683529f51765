/** Random identifiers, salted hashes of secrets, and the keys that sign tokens. */
@NullMarked
package com.cashupagent.secret;

import org.jspecify.annotations.NullMarked;
