/** Settings: command-line flag over environment over configuration file over default. */
@NullMarked
package com.cashupagent.config;

import org.jspecify.annotations.NullMarked;
