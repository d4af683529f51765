@NullMarked
package com.cashupagent.vault;

import org.jspecify.annotations.NullMarked;
