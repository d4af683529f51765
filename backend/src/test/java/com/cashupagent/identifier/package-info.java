@NullMarked
package com.cashupagent.identifier;

import org.jspecify.annotations.NullMarked;
