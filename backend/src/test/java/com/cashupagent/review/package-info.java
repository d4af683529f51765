/** Corrections by people. */
@NullMarked
package com.cashupagent.review;

import org.jspecify.annotations.NullMarked;
