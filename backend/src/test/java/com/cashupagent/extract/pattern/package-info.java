/** Tests. */
@NullMarked
package com.cashupagent.extract.pattern;

import org.jspecify.annotations.NullMarked;
