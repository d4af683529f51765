/** Fields by the words that announce them and by where they stand: no model, no network, a few milliseconds. */
@NullMarked
package com.cashupagent.extract.pattern;

import org.jspecify.annotations.NullMarked;
