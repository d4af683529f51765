/** The one JSON configuration that the API, the store, the worker protocol and the command line share. */
@NullMarked
package com.cashupagent.json;

import org.jspecify.annotations.NullMarked;
