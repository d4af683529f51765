/** The command line without a process. */
@NullMarked
package com.cashupagent.cli;

import org.jspecify.annotations.NullMarked;
