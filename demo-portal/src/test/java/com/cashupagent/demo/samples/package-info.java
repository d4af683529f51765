/** The samples' sums and ids. */
@NullMarked
package com.cashupagent.demo.samples;

import org.jspecify.annotations.NullMarked;
