/** Live events of a document, resumable by id. */
@NullMarked
package com.cashupagent.events;

import org.jspecify.annotations.NullMarked;
