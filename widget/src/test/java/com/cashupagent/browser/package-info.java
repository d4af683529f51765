/** Finds and starts the browsers that tests run in; the portal's tests use it too. */
@NullMarked
package com.cashupagent.browser;

import org.jspecify.annotations.NullMarked;
