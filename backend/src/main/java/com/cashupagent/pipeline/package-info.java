/** The line a document walks: read, lay out, extract, check, route. */
@NullMarked
package com.cashupagent.pipeline;

import org.jspecify.annotations.NullMarked;
