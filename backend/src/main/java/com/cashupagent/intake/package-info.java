/** The door: takes a document in, or says why not and keeps nothing. */
@NullMarked
package com.cashupagent.intake;

import org.jspecify.annotations.NullMarked;
