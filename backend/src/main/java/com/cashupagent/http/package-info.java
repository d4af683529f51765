/** The API over HTTP: one table of routes, from which the server and its description are made; handlers only translate. */
@NullMarked
package com.cashupagent.http;

import org.jspecify.annotations.NullMarked;
