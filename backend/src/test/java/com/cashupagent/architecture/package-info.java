/** The rules the packages keep, checked on the compiled classes. */
@NullMarked
package com.cashupagent.architecture;

import org.jspecify.annotations.NullMarked;
