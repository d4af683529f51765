/** Words and layout to fields with evidence. */
@NullMarked
package com.cashupagent.extract;

import org.jspecify.annotations.NullMarked;
