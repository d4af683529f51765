/** Documents that come together: batches over HTTP, and folders that are watched. */
@NullMarked
package com.cashupagent.batch;

import org.jspecify.annotations.NullMarked;
