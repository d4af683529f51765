/** The published tree, as a browser and a server will find it. */
@NullMarked
package com.cashupagent.cdn;

import org.jspecify.annotations.NullMarked;
