/** Documents that tests draw themselves. */
@NullMarked
package com.cashupagent.samples;

import org.jspecify.annotations.NullMarked;
