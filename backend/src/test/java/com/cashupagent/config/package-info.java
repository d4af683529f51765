/** Tests of the settings. */
@NullMarked
package com.cashupagent.config;

import org.jspecify.annotations.NullMarked;
