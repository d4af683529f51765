@NullMarked
package com.cashupagent.jobs;

import org.jspecify.annotations.NullMarked;
