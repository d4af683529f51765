/** The widget in a real browser, against a local server that speaks the API's language from another origin. */
@NullMarked
package com.cashupagent.widget;

import org.jspecify.annotations.NullMarked;
