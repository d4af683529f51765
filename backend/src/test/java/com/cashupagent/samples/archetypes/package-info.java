/** Business paper as senders really draw it, each kind composed of parts, with its exact truth. */
@NullMarked
package com.cashupagent.samples.archetypes;

import org.jspecify.annotations.NullMarked;
