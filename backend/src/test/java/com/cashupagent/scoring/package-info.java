/** Models out of text files. */
@NullMarked
package com.cashupagent.scoring;

import org.jspecify.annotations.NullMarked;
