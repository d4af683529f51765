/** Which tiers a document goes through, and when a person must look. */
@NullMarked
package com.cashupagent.route;

import org.jspecify.annotations.NullMarked;
