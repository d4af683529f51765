/** What a person must look at: the queue, who works on what, what was corrected and decided. */
@NullMarked
package com.cashupagent.review;

import org.jspecify.annotations.NullMarked;
