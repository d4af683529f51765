/** The portal by itself, and the whole product in a real browser. */
@NullMarked
package com.cashupagent.demo;

import org.jspecify.annotations.NullMarked;
