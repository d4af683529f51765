/** Words to lines, blocks, columns and reading order. */
@NullMarked
package com.cashupagent.layout;

import org.jspecify.annotations.NullMarked;
