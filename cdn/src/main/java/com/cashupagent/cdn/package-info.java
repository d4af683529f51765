/** Makes the published tree at build time: versioned, compressed, hashed. None of it runs in the server. */
@NullMarked
package com.cashupagent.cdn;

import org.jspecify.annotations.NullMarked;
