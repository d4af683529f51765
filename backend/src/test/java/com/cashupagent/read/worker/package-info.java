/** Workers that do as they should, and workers that do the worst. */
@NullMarked
package com.cashupagent.read.worker;

import org.jspecify.annotations.NullMarked;
