/** Webhooks: who wants to be told, the outbox, signed delivery with retries, the log. */
@NullMarked
package com.cashupagent.deliver.webhook;

import org.jspecify.annotations.NullMarked;
