/** Finds and starts the Chromium that browser tests run in; the portal's tests use it too. */
@NullMarked
package com.cashupagent.browser;

import org.jspecify.annotations.NullMarked;
