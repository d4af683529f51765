/** Tests. */
@NullMarked
package com.cashupagent.pipeline;

import org.jspecify.annotations.NullMarked;
