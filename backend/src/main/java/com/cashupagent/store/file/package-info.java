/** The store's part on disk: originals, the node's identity, room left. Everything it writes is for the owner only. */
@NullMarked
package com.cashupagent.store.file;

import org.jspecify.annotations.NullMarked;
