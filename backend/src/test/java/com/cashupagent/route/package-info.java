/** Tests. */
@NullMarked
package com.cashupagent.route;

import org.jspecify.annotations.NullMarked;
