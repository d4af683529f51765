/** Tests of the whole: a real server on a free port, the jar as a process. */
@NullMarked
package com.cashupagent.app;

import org.jspecify.annotations.NullMarked;
