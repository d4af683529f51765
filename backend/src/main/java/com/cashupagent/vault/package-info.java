/** Keys that stand in a vault, read by the vaults' own clients. */
@NullMarked
package com.cashupagent.vault;

import org.jspecify.annotations.NullMarked;
