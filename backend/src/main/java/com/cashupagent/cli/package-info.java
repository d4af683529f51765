/** The command line. */
@NullMarked
package com.cashupagent.cli;

import org.jspecify.annotations.NullMarked;
