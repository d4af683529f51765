/** Watched folders: what lies in one is sent as batches and put away with its result. Nothing is lost or sent twice. */
@NullMarked
package com.cashupagent.batch.folder;

import org.jspecify.annotations.NullMarked;
