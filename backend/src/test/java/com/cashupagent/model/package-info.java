@NullMarked
package com.cashupagent.model;

import org.jspecify.annotations.NullMarked;
