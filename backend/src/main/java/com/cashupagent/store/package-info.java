/** What is kept: documents, events, credentials, blobs; interfaces, with the implementations below. */
@NullMarked
package com.cashupagent.store;

import org.jspecify.annotations.NullMarked;
