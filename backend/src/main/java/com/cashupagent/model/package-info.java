/** Records only: what a document, its words and what was read from it look like. Imports nothing of this project. */
@NullMarked
package com.cashupagent.model;

import org.jspecify.annotations.NullMarked;
