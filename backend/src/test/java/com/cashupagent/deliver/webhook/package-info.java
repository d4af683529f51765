/** Tests of webhooks, against receivers that are real servers. */
@NullMarked
package com.cashupagent.deliver.webhook;

import org.jspecify.annotations.NullMarked;
