/** Models learned from documents: readable clues, their weights, and the odds that they make. */
@NullMarked
package com.cashupagent.scoring;

import org.jspecify.annotations.NullMarked;
